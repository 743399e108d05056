-- Which calls still hold their words: the nightly purge finds those that are too old without reading what it emptied before.
ALTER TABLE provider_call ADD COLUMN words_kept BOOLEAN NOT NULL DEFAULT TRUE AFTER sha256, ADD KEY words_kept (words_kept, received_at);

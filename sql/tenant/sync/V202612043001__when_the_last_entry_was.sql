-- What the newest entry of a chain says its time was, where that can be: the next one is held against it.
ALTER TABLE chain_head ADD COLUMN last_at DATETIME(3) NULL;

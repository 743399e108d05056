-- What a till tells of itself with its ping: the version of its page, how far its clock is off, how old its oldest unsent entry is, whether its disk is promised to it.
ALTER TABLE chain_head
  ADD COLUMN app_version VARCHAR(32) NULL,
  ADD COLUMN clock_offset BIGINT NULL,
  ADD COLUMN oldest_unsent_at DATETIME(3) NULL,
  ADD COLUMN persistent BOOLEAN NULL;

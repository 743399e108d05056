-- Money that came in by itself, for so much or more, is looked up before a till claims it; nothing: never.
ALTER TABLE counter_limits ADD COLUMN claim_limit DECIMAL(19,2) NULL;

-- How many days old the rate of foreign notes may be when they are taken.
ALTER TABLE counter_limits ADD COLUMN rate_days INT NOT NULL DEFAULT 0;

-- From which amount on a till asks why a line is taken out of a cart: 0 always, null never.
ALTER TABLE counter_limits ADD COLUMN removal_reason DECIMAL(19,2) NULL;

-- Whether goods without a receipt are taken back, for store credit alone.
ALTER TABLE counter_limits ADD COLUMN no_receipt BOOLEAN NOT NULL DEFAULT TRUE AFTER return_days;

-- What came by card or by phone goes back in notes where the owner says so.
ALTER TABLE counter_limits ADD COLUMN cash_refunds BOOLEAN NOT NULL DEFAULT FALSE;

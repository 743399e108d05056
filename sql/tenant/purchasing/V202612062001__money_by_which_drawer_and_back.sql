-- Which drawer money for a supplier left, and money a supplier paid back. What was booked before named no drawer and moved none.
ALTER TABLE supplier_payment ADD COLUMN till_id BINARY(16) NULL, ADD COLUMN back BOOLEAN NOT NULL DEFAULT FALSE;

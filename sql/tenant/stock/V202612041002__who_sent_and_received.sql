-- Who sent or received does not say who bears what is missing: their names alone do not tell them apart. What nobody knows the cost of waits for a second person.
ALTER TABLE stock_transfer ADD COLUMN sent_by BINARY(16) NULL, ADD COLUMN received_by BINARY(16) NULL;
ALTER TABLE stock_adjustment ADD COLUMN cost_unknown BOOLEAN NOT NULL DEFAULT FALSE;

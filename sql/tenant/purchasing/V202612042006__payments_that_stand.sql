-- Null once it was taken back.
ALTER TABLE supplier_payment ADD COLUMN standing BOOLEAN NULL DEFAULT TRUE, ADD COLUMN version INT NOT NULL DEFAULT 0;

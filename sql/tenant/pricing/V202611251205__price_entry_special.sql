-- Spares a sale of goods with one price every look for others.
ALTER TABLE price_entry ADD COLUMN special BOOLEAN NOT NULL DEFAULT FALSE;

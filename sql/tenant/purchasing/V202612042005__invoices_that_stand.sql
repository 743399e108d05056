-- Null once it was taken back: its number is free for the right one.
ALTER TABLE supplier_invoice ADD COLUMN standing BOOLEAN NULL DEFAULT TRUE, DROP KEY number, ADD UNIQUE KEY number (supplier_id, number, standing);

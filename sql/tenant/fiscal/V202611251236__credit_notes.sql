-- A credit note names the sale it takes back and why.
ALTER TABLE fiscal_document ADD COLUMN original_id BINARY(16) NULL AFTER sale_id, ADD COLUMN reason VARCHAR(20) NULL AFTER kind;

-- What few lines have: the list price where another was agreed, why, and a note for the customer. At the end and empty, so no row is rewritten.
ALTER TABLE sale_line
  ADD COLUMN list_price   DECIMAL(19,2) NULL,
  ADD COLUMN price_reason VARCHAR(120)  NULL,
  ADD COLUMN note         VARCHAR(120)  NULL;

-- What is on hand is worth the sum of what its movements changed; average_cost is what the next unit that leaves will cost.
ALTER TABLE stock_item
  ADD COLUMN value DECIMAL(19,4) NOT NULL DEFAULT 0,
  ADD COLUMN average_cost DECIMAL(19,4) NULL,
  ADD COLUMN reserved DECIMAL(19,3) NOT NULL DEFAULT 0,
  ADD KEY sku (sku_id);

-- A movement says of which kind of document it is, what a unit cost then and what it changed of the stock's value; the value is kept beside what is on hand.
ALTER TABLE stock_movement
  MODIFY COLUMN reason VARCHAR(16) NOT NULL,
  ADD COLUMN document_kind VARCHAR(16) NULL,
  ADD COLUMN unit_cost DECIMAL(19,4) NULL,
  ADD COLUMN value DECIMAL(19,4) NOT NULL DEFAULT 0,
  ADD KEY at (at);

-- Whether layers are kept of goods is said where the goods are: who reckons by the average finds out in the statement that adds, and the database refuses a third answer.
ALTER TABLE stock_item
  ADD COLUMN layered TINYINT NOT NULL DEFAULT 0,
  ADD CONSTRAINT stock_item_layered CHECK (layered IN (0, 1));

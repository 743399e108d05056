-- Foreign notes that lie in a drawer though nothing was sold: for a gift card.
ALTER TABLE slip_taken
  ADD COLUMN currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' AFTER kind,
  ADD COLUMN foreign_amount DECIMAL(19,2) NULL;

-- A pack may have a price of its own, and so may a branch.
CREATE TABLE IF NOT EXISTS pack_price (
  sku_id     BINARY(16)    NOT NULL,
  unit       VARCHAR(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount     DECIMAL(19,2) NOT NULL,
  changed_at DATETIME(3)   NOT NULL,
  PRIMARY KEY (sku_id, unit)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS branch_price (
  sku_id     BINARY(16)    NOT NULL,
  branch_id  BINARY(16)    NOT NULL,
  amount     DECIMAL(19,2) NOT NULL,
  changed_at DATETIME(3)   NOT NULL,
  PRIMARY KEY (sku_id, branch_id)
) ENGINE=InnoDB;

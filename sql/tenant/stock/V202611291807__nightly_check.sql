-- What the nightly check of the books found: one row a night, and what does not add up.
CREATE TABLE IF NOT EXISTS stock_check (
  day        DATE        NOT NULL PRIMARY KEY,
  checked_at DATETIME(3) NOT NULL,
  items      INT         NOT NULL,
  faults     INT         NOT NULL,
  version    INT         NOT NULL DEFAULT 0
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS stock_fault (
  day       DATE          NOT NULL,
  seq       INT           NOT NULL,
  branch_id BINARY(16)    NOT NULL,
  sku_id    BINARY(16)    NOT NULL,
  what      VARCHAR(10)   NOT NULL,
  kept      DECIMAL(19,4) NOT NULL,
  summed    DECIMAL(19,4) NOT NULL,
  PRIMARY KEY (day, seq)
) ENGINE=InnoDB;

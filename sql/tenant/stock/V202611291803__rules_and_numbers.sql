-- What a person may do to stock alone, and the last number of each kind of document; without a row what is usual counts.
CREATE TABLE IF NOT EXISTS stock_rules (
  id                 TINYINT       NOT NULL PRIMARY KEY,
  adjustment_ceiling DECIMAL(19,2) NOT NULL,
  recount_value      DECIMAL(19,2) NOT NULL,
  transfer_days      INT           NOT NULL,
  below_zero         VARCHAR(5)    NOT NULL,
  version            INT           NOT NULL DEFAULT 0
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS stock_number (
  kind    VARCHAR(16) NOT NULL PRIMARY KEY,
  last    INT         NOT NULL,
  version INT         NOT NULL DEFAULT 0
) ENGINE=InnoDB;

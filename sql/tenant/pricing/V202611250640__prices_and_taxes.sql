-- For how much, and under which tax: prices are VAT-inclusive, tax profile and rates carry dates.
CREATE TABLE IF NOT EXISTS price_entry (
  sku_id     BINARY(16)    NOT NULL PRIMARY KEY,
  amount     DECIMAL(19,2) NOT NULL,
  changed_at DATETIME(3)   NOT NULL,
  version    INT           NOT NULL DEFAULT 0
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS tax_profile (
  id         BINARY(16)  NOT NULL PRIMARY KEY,
  valid_from DATE        NOT NULL UNIQUE,
  kind       VARCHAR(10) NOT NULL,
  version    INT         NOT NULL DEFAULT 0
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS tax_rate (
  id         BINARY(16)   NOT NULL PRIMARY KEY,
  letter     CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  valid_from DATE         NOT NULL,
  rate       DECIMAL(5,2) NOT NULL,
  label      VARCHAR(20)  NOT NULL,
  in_use     BOOLEAN      NOT NULL,
  version    INT          NOT NULL DEFAULT 0,
  UNIQUE KEY letter (letter, valid_from)
) ENGINE=InnoDB;

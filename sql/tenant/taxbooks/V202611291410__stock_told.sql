-- What KRA's stock ledger was told: one row a movement, its two-decimal mirror by device and goods, and the numbers of a PIN.
CREATE TABLE IF NOT EXISTS tax_stock_lane (
  pin            VARCHAR(11) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  next_number    BIGINT       NOT NULL,
  in_flight      BIGINT       NULL,
  uncertain      BOOLEAN      NOT NULL DEFAULT FALSE,
  request        MEDIUMTEXT   NULL,
  sums_sales     BOOLEAN      NOT NULL DEFAULT FALSE,
  failures       INT          NOT NULL DEFAULT 0,
  words          VARCHAR(500) NULL,
  answered_at    DATETIME(3)  NULL,
  version        INT          NOT NULL DEFAULT 0
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS tax_stock_move (
  id          BINARY(16)    NOT NULL PRIMARY KEY,
  pin         VARCHAR(11) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  device_id   BINARY(16)    NOT NULL,
  document_id BINARY(16)    NOT NULL,
  line_no     INT           NOT NULL,
  part_no     INT           NOT NULL,
  sku_id      BINARY(16)    NOT NULL,
  tax_letter  CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NULL,
  quantity    DECIMAL(19,3) NOT NULL,
  kind        VARCHAR(20)   NOT NULL,
  at          DATETIME(3)   NOT NULL,
  state       VARCHAR(10)   NOT NULL,
  code        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  number      BIGINT        NULL,
  words       VARCHAR(500)  NULL,
  settled_at  DATETIME(3)   NULL,
  version     INT           NOT NULL DEFAULT 0,
  UNIQUE KEY line (document_id, line_no, part_no),
  KEY lane (pin, state, id),
  KEY goods (device_id, sku_id, state)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS tax_stock_item (
  device_id  BINARY(16)    NOT NULL,
  code       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sku_id     BINARY(16)    NOT NULL,
  told       DECIMAL(15,2) NOT NULL,
  carried    DECIMAL(19,3) NOT NULL,
  balance_due BOOLEAN      NOT NULL,
  words      VARCHAR(500)  NULL,
  version    INT           NOT NULL DEFAULT 0,
  PRIMARY KEY (device_id, code),
  KEY due (balance_due)
) ENGINE=InnoDB;

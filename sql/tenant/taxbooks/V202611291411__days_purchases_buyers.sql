-- Fiscal days as they were closed, what KRA said of them, and what others told KRA of this taxpayer.
CREATE TABLE IF NOT EXISTS tax_day (
  device_id  BINARY(16)  NOT NULL,
  day        DATE        NOT NULL,
  revision   INT         NOT NULL,
  number     INT         NOT NULL,
  written_at DATETIME(3) NOT NULL,
  figures    MEDIUMTEXT  NOT NULL,
  PRIMARY KEY (device_id, day, revision)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS tax_check (
  device_id   BINARY(16)    NOT NULL,
  day         DATE          NOT NULL,
  checked_at  DATETIME(3)   NOT NULL,
  documents   BIGINT        NOT NULL,
  total       DECIMAL(19,2) NOT NULL,
  kra_documents BIGINT      NULL,
  kra_total   DECIMAL(19,2) NULL,
  z_total     DECIMAL(19,2) NOT NULL,
  differences INT           NOT NULL,
  version     INT           NOT NULL DEFAULT 0,
  PRIMARY KEY (device_id, day)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS tax_difference (
  device_id  BINARY(16)    NOT NULL,
  day        DATE          NOT NULL,
  seq        INT           NOT NULL,
  reason     VARCHAR(20)   NOT NULL,
  number     BIGINT        NULL,
  sale_id    BINARY(16)    NULL,
  receipt_number VARCHAR(40) NULL,
  ours       DECIMAL(19,2) NULL,
  kras       DECIMAL(19,2) NULL,
  PRIMARY KEY (device_id, day, seq)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS tax_lists (
  device_id       BINARY(16)  NOT NULL PRIMARY KEY,
  purchases_since VARCHAR(14) NOT NULL,
  imports_since   VARCHAR(14) NOT NULL,
  next_purchase   BIGINT      NOT NULL,
  in_flight_id    BINARY(16)  NULL,
  uncertain       BOOLEAN     NOT NULL DEFAULT FALSE,
  version         INT         NOT NULL DEFAULT 0
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS tax_purchase (
  id            BINARY(16)    NOT NULL PRIMARY KEY,
  device_id     BINARY(16)    NOT NULL,
  seller_pin    VARCHAR(11) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  seller_name   VARCHAR(60)   NOT NULL,
  invoice_number BIGINT       NOT NULL,
  sold_on       DATE          NOT NULL,
  taxable       DECIMAL(19,2) NOT NULL,
  tax           DECIMAL(19,2) NOT NULL,
  total         DECIMAL(19,2) NOT NULL,
  told          MEDIUMTEXT    NOT NULL,
  state         VARCHAR(10)   NOT NULL,
  accepts       BOOLEAN       NULL,
  number        BIGINT        NULL,
  words         VARCHAR(500)  NULL,
  fetched_at    DATETIME(3)   NOT NULL,
  settled_at    DATETIME(3)   NULL,
  version       INT           NOT NULL DEFAULT 0,
  UNIQUE KEY invoice (device_id, seller_pin, invoice_number),
  KEY day (sold_on)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS tax_purchase_line (
  purchase_id BINARY(16)    NOT NULL,
  seq         INT           NOT NULL,
  name        VARCHAR(200)  NOT NULL,
  quantity    DECIMAL(13,2) NOT NULL,
  price       DECIMAL(19,2) NOT NULL,
  tax_letter  CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  tax         DECIMAL(19,2) NOT NULL,
  total       DECIMAL(19,2) NOT NULL,
  item_code   VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (purchase_id, seq)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS tax_import (
  id          BINARY(16)   NOT NULL PRIMARY KEY,
  device_id   BINARY(16)   NOT NULL,
  task        VARCHAR(50) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  item_seq    INT          NOT NULL,
  declared_on VARCHAR(10)  NULL,
  hs_code     VARCHAR(17)  NULL,
  name        VARCHAR(500) NOT NULL,
  origin      VARCHAR(5)   NULL,
  quantity    DECIMAL(13,2) NOT NULL,
  supplier    VARCHAR(500) NULL,
  state       VARCHAR(10)  NOT NULL,
  accepts     BOOLEAN      NULL,
  item_code   VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  class_code  VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
  remark      VARCHAR(400) NULL,
  words       VARCHAR(500) NULL,
  fetched_at  DATETIME(3)  NOT NULL,
  settled_at  DATETIME(3)  NULL,
  version     INT          NOT NULL DEFAULT 0,
  UNIQUE KEY task (device_id, task, item_seq)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS tax_buyer (
  pin      VARCHAR(11) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  name     VARCHAR(60) NULL,
  state    VARCHAR(10) NOT NULL,
  asked_at DATETIME(3) NULL,
  version  INT         NOT NULL DEFAULT 0
) ENGINE=InnoDB;

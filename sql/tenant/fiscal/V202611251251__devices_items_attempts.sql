-- The unit a branch fiscalises through, what KRA knows of the PIN's goods, every call about a document and the stamp it ended with.
ALTER TABLE fiscal_document
  ADD COLUMN problem    VARCHAR(20)  NULL,
  ADD COLUMN words      VARCHAR(500) NULL,
  ADD COLUMN settled_at DATETIME(3)  NULL;
CREATE TABLE IF NOT EXISTS fiscal_device (
  id                BINARY(16)   NOT NULL PRIMARY KEY,
  branch_id         BINARY(16)   NOT NULL,
  current_branch_id BINARY(16)   NULL UNIQUE,
  profile           VARCHAR(10)  NOT NULL,
  environment       VARCHAR(10)  NOT NULL,
  pin               VARCHAR(11) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  bhf_id            VARCHAR(2)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  serial            VARCHAR(100) NOT NULL,
  address           VARCHAR(200) NULL,
  state             VARCHAR(10)  NOT NULL,
  cmc_key           VARCHAR(600) CHARACTER SET ascii COLLATE ascii_bin NULL,
  sdc_id            VARCHAR(30)  NULL,
  mrc_no            VARCHAR(30)  NULL,
  taxpayer_name     VARCHAR(120) NULL,
  next_number       BIGINT       NOT NULL,
  in_flight_id      BINARY(16)   NULL,
  in_flight_number  BIGINT       NULL,
  not_before        DATETIME(3)  NULL,
  failures          INT          NOT NULL,
  problem           VARCHAR(20)  NULL,
  words             VARCHAR(500) NULL,
  answered_at       DATETIME(3)  NULL,
  stamped_at        DATETIME(3)  NULL,
  version           INT          NOT NULL DEFAULT 0,
  KEY branch (branch_id)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS fiscal_stamp (
  document_id   BINARY(16)   NOT NULL PRIMARY KEY,
  device_id     BINARY(16)   NOT NULL,
  number        BIGINT       NOT NULL,
  pin           VARCHAR(11) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  bhf_id        VARCHAR(2)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  environment   VARCHAR(10)  NOT NULL,
  sdc_id        VARCHAR(30)  NULL,
  mrc_no        VARCHAR(30)  NULL,
  counter       BIGINT       NULL,
  total         BIGINT       NULL,
  internal_data VARCHAR(60)  NULL,
  signature     VARCHAR(60)  NULL,
  stamped_at    DATETIME(3)  NULL,
  UNIQUE KEY number (device_id, number)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS fiscal_attempt (
  id          BINARY(16)   NOT NULL PRIMARY KEY,
  document_id BINARY(16)   NOT NULL,
  device_id   BINARY(16)   NOT NULL,
  number      BIGINT       NOT NULL,
  purpose     VARCHAR(10)  NOT NULL,
  begun_at    DATETIME(3)  NOT NULL,
  ended_at    DATETIME(3)  NULL,
  outcome     VARCHAR(15)  NULL,
  code        VARCHAR(10)  NULL,
  words       VARCHAR(500) NULL,
  request     MEDIUMTEXT   NOT NULL,
  answer      MEDIUMTEXT   NULL,
  version     INT          NOT NULL DEFAULT 0,
  KEY document (document_id, begun_at)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS fiscal_taxpayer (
  pin              VARCHAR(11) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  next_item_serial BIGINT NOT NULL,
  version          INT    NOT NULL DEFAULT 0
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS fiscal_item (
  id         BINARY(16)    NOT NULL PRIMARY KEY,
  pin        VARCHAR(11) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sku_id     BINARY(16)    NOT NULL,
  tax_letter CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  class_code VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  item_type  VARCHAR(1)    NOT NULL,
  packaging  VARCHAR(5)    NOT NULL,
  unit       VARCHAR(5)    NOT NULL,
  origin     VARCHAR(2)    NOT NULL,
  name       VARCHAR(200)  NOT NULL,
  price      DECIMAL(19,2) NOT NULL,
  state      VARCHAR(10)   NOT NULL,
  words      VARCHAR(500)  NULL,
  created_at DATETIME(3)   NOT NULL,
  version    INT           NOT NULL DEFAULT 0,
  UNIQUE KEY goods (pin, sku_id, tax_letter),
  UNIQUE KEY code (pin, code),
  KEY state (state, pin)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS fiscal_class (
  code       VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  name       VARCHAR(200) NOT NULL,
  tax_letter VARCHAR(5)   NULL,
  in_use     BOOLEAN      NOT NULL
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS fiscal_code (
  class_code VARCHAR(2)   NOT NULL,
  code       VARCHAR(5)   NOT NULL,
  name       VARCHAR(120) NOT NULL,
  rate       VARCHAR(20)  NULL,
  in_use     BOOLEAN      NOT NULL,
  PRIMARY KEY (class_code, code)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS fiscal_notice (
  number       BIGINT        NOT NULL PRIMARY KEY,
  title        VARCHAR(1000) NOT NULL,
  content      TEXT          NULL,
  published_on VARCHAR(14)   NULL
) ENGINE=InnoDB;

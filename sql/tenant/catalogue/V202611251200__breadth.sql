-- What goods may have beyond a name and a code: brands, packs, kits, attributes, a place per branch, a picture, a history.
CREATE TABLE IF NOT EXISTS brand (
  id      BINARY(16)  NOT NULL PRIMARY KEY,
  name    VARCHAR(80) NOT NULL UNIQUE,
  version INT         NOT NULL DEFAULT 0
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS pack (
  sku_id BINARY(16)    NOT NULL,
  unit   VARCHAR(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  factor DECIMAL(19,3) NOT NULL,
  PRIMARY KEY (sku_id, unit)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS kit_part (
  kit_id   BINARY(16)    NOT NULL,
  part_no  INT           NOT NULL,
  sku_id   BINARY(16)    NOT NULL,
  quantity DECIMAL(19,3) NOT NULL,
  PRIMARY KEY (kit_id, part_no),
  KEY sku (sku_id)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS product_attribute (
  product_id BINARY(16)   NOT NULL,
  name       VARCHAR(40)  NOT NULL,
  value      VARCHAR(200) NOT NULL,
  PRIMARY KEY (product_id, name)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS branch_shelf (
  sku_id    BINARY(16) NOT NULL,
  branch_id BINARY(16) NOT NULL,
  offered   BOOLEAN    NOT NULL,
  favourite BOOLEAN    NULL,
  version   INT        NOT NULL DEFAULT 0,
  PRIMARY KEY (sku_id, branch_id),
  KEY branch (branch_id)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS picture (
  hash     CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  media    VARCHAR(20) NOT NULL,
  whole    MEDIUMBLOB  NOT NULL,
  thumb    BLOB        NOT NULL,
  added_at DATETIME(3) NOT NULL
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS product_change (
  id           BINARY(16)   NOT NULL PRIMARY KEY,
  sku_id       BINARY(16)   NOT NULL,
  field        VARCHAR(20)  NOT NULL,
  before_value VARCHAR(500) NULL,
  after_value  VARCHAR(500) NULL,
  changed_at   DATETIME(3)  NOT NULL,
  changed_by   VARCHAR(120) NOT NULL,
  batch_id     BINARY(16)   NULL,
  KEY sku (sku_id, changed_at),
  KEY batch (batch_id)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS scale_layout (
  prefix       CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  kind         VARCHAR(6) NOT NULL,
  item_digits  INT        NOT NULL,
  value_digits INT        NOT NULL,
  decimals     INT        NOT NULL,
  version      INT        NOT NULL DEFAULT 0
) ENGINE=InnoDB;

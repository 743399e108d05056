-- What the shop sells: the style, the sellable thing, the codes it is found by.
CREATE TABLE IF NOT EXISTS category (
  id      BINARY(16)  NOT NULL PRIMARY KEY,
  name    VARCHAR(80) NOT NULL UNIQUE,
  name_sw VARCHAR(80) NULL,
  sort    INT         NOT NULL DEFAULT 0,
  version INT         NOT NULL DEFAULT 0
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS product (
  id           BINARY(16)   NOT NULL PRIMARY KEY,
  name         VARCHAR(120) NOT NULL,
  name_sw      VARCHAR(120) NULL,
  category_id  BINARY(16)   NULL,
  tax_category CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  favourite    BOOLEAN      NOT NULL DEFAULT FALSE,
  active       BOOLEAN      NOT NULL DEFAULT TRUE,
  version      INT          NOT NULL DEFAULT 0,
  KEY name (name),
  KEY category (category_id)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS sku (
  id         BINARY(16)  NOT NULL PRIMARY KEY,
  product_id BINARY(16)  NOT NULL,
  code       VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL UNIQUE,
  unit       VARCHAR(4)  NOT NULL DEFAULT 'EA',
  cost       DECIMAL(19,4) NULL,
  active     BOOLEAN     NOT NULL DEFAULT TRUE,
  version    INT         NOT NULL DEFAULT 0,
  KEY product (product_id)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS barcode (
  code   VARCHAR(48) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  sku_id BINARY(16)  NOT NULL,
  KEY sku (sku_id)
) ENGINE=InnoDB;

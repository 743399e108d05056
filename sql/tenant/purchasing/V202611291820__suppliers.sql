-- Who the shop buys from, and what they call and charge for the shop's goods.
CREATE TABLE IF NOT EXISTS supplier (
  id          BINARY(16)   NOT NULL PRIMARY KEY,
  code        VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL UNIQUE,
  name        VARCHAR(120) NOT NULL,
  kra_pin     VARCHAR(11)  NULL UNIQUE,
  phone       VARCHAR(30)  NULL,
  email       VARCHAR(120) NULL,
  terms_days  INT          NOT NULL,
  lead_days   INT          NOT NULL,
  mpesa       VARCHAR(40)  NULL,
  bank        VARCHAR(120) NULL,
  active      BOOLEAN      NOT NULL DEFAULT TRUE,
  version     INT          NOT NULL DEFAULT 0,
  KEY name (name)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS supplier_item (
  supplier_id BINARY(16)    NOT NULL,
  sku_id      BINARY(16)    NOT NULL,
  own_code    VARCHAR(40)   NULL,
  price       DECIMAL(19,4) NOT NULL,
  told_at     DATETIME(3)   NOT NULL,
  version     INT           NOT NULL DEFAULT 0,
  PRIMARY KEY (supplier_id, sku_id),
  KEY sku (sku_id)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS purchase_number (
  kind    VARCHAR(16) NOT NULL PRIMARY KEY,
  last    INT         NOT NULL,
  version INT         NOT NULL DEFAULT 0
) ENGINE=InnoDB;

-- Promotions, every version of their rules, coupons, and what each sale was given: a sale is judged by the version it used.
CREATE TABLE IF NOT EXISTS promotion (
  id         BINARY(16)    NOT NULL PRIMARY KEY,
  name       VARCHAR(80)   NOT NULL,
  name_sw    VARCHAR(80)   NULL,
  kind       VARCHAR(12)   NOT NULL,
  state      VARCHAR(10)   NOT NULL,
  rules_no   INT           NOT NULL,
  valid_from DATETIME(3)   NULL,
  valid_to   DATETIME(3)   NULL,
  budget     DECIMAL(19,2) NULL,
  spent      DECIMAL(19,2) NOT NULL DEFAULT 0,
  once_each  BOOLEAN       NOT NULL,
  changed_at DATETIME(3)   NOT NULL,
  changed_by VARCHAR(120)  NOT NULL,
  version    INT           NOT NULL DEFAULT 0,
  KEY state (state)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS promotion_version (
  promotion_id BINARY(16)   NOT NULL,
  number       INT          NOT NULL,
  rules        MEDIUMTEXT   NOT NULL,
  made_at      DATETIME(3)  NOT NULL,
  made_by      VARCHAR(120) NOT NULL,
  PRIMARY KEY (promotion_id, number)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS coupon (
  id           BINARY(16)   NOT NULL PRIMARY KEY,
  promotion_id BINARY(16)   NOT NULL,
  code         VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
  most_uses    INT          NOT NULL,
  uses         INT          NOT NULL DEFAULT 0,
  customer_id  BINARY(16)   NULL,
  expires_at   DATETIME(3)  NULL,
  stopped      BOOLEAN      NOT NULL DEFAULT FALSE,
  made_at      DATETIME(3)  NOT NULL,
  version      INT          NOT NULL DEFAULT 0,
  KEY promotion (promotion_id, code)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS promotion_use (
  sale_id      BINARY(16)    NOT NULL,
  seq          INT           NOT NULL,
  promotion_id BINARY(16)    NOT NULL,
  number       INT           NOT NULL,
  line_no      INT           NOT NULL,
  amount       DECIMAL(19,2) NOT NULL,
  coupon       VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (sale_id, seq),
  KEY promotion (promotion_id, sale_id)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS promotion_buyer (
  promotion_id BINARY(16)  NOT NULL,
  customer_id  BINARY(16)  NOT NULL,
  sale_id      BINARY(16)  NOT NULL,
  used_at      DATETIME(3) NOT NULL,
  PRIMARY KEY (promotion_id, customer_id)
) ENGINE=InnoDB;

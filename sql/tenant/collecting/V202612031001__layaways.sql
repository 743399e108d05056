-- Goods a known customer pays off and takes when all of it is paid. The shop's terms; no row: nobody puts goods aside.
CREATE TABLE IF NOT EXISTS layaway_terms (
  id            TINYINT       NOT NULL PRIMARY KEY,
  active        BOOLEAN       NOT NULL,
  deposit_share INT           NOT NULL,
  days          INT           NOT NULL,
  fee_share     INT           NOT NULL,
  fee_amount    DECIMAL(19,2) NOT NULL,
  last_number   INT           NOT NULL DEFAULT 0,
  version       INT           NOT NULL DEFAULT 0
) ENGINE=InnoDB;
-- What was put aside for whom, on which terms, what was paid less what was given back, and how it ended.
CREATE TABLE IF NOT EXISTS layaway (
  id           BINARY(16)    NOT NULL PRIMARY KEY,
  number       VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  branch_id    BINARY(16)    NOT NULL,
  customer_id  BINARY(16)    NOT NULL,
  state        VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  total        DECIMAL(19,2) NOT NULL,
  list_total   DECIMAL(19,2) NOT NULL,
  least        DECIMAL(19,2) NOT NULL,
  fee_if_ended DECIMAL(19,2) NOT NULL,
  paid         DECIMAL(19,2) NOT NULL DEFAULT 0,
  fee          DECIMAL(19,2) NOT NULL DEFAULT 0,
  opened_at    DATETIME(3)   NOT NULL,
  opened_by    VARCHAR(120)  NOT NULL,
  expires_on   DATE          NOT NULL,
  ended_at     DATETIME(3)   NULL,
  ended_by     VARCHAR(120)  NULL,
  sale_id      BINARY(16)    NULL,
  held_by      BINARY(16)    NULL,
  held_until   DATETIME(3)   NULL,
  version      INT           NOT NULL DEFAULT 0,
  UNIQUE KEY number (number),
  KEY customer (customer_id, opened_at),
  KEY open_since (state, opened_at),
  KEY expiring (state, expires_on)
) ENGINE=InnoDB;
-- Its goods; pieces as they lie on the shelf, and whether they are reserved there.
CREATE TABLE IF NOT EXISTS layaway_line (
  layaway_id BINARY(16)    NOT NULL,
  line_no    INT           NOT NULL,
  branch_id  BINARY(16)    NOT NULL,
  sku_id     BINARY(16)    NOT NULL,
  name       VARCHAR(120)  NOT NULL,
  unit       VARCHAR(4)    NOT NULL,
  quantity   DECIMAL(19,3) NOT NULL,
  pieces     DECIMAL(19,3) NOT NULL,
  tax_letter CHAR(1)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  total      DECIMAL(19,2) NOT NULL,
  waits      BOOLEAN       NOT NULL,
  version    INT           NOT NULL DEFAULT 0,
  PRIMARY KEY (layaway_id, line_no),
  KEY goods (branch_id, sku_id, waits)
) ENGINE=InnoDB;
-- What a line of a sale paid towards it, and what of that was given back.
CREATE TABLE IF NOT EXISTS layaway_payment (
  sale_id        BINARY(16)    NOT NULL,
  line_no        INT           NOT NULL,
  layaway_id     BINARY(16)    NOT NULL,
  receipt_number VARCHAR(40)   NOT NULL,
  tax_letter     CHAR(1)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount         DECIMAL(19,2) NOT NULL,
  returned       DECIMAL(19,2) NOT NULL DEFAULT 0,
  at             DATETIME(3)   NOT NULL,
  version        INT           NOT NULL DEFAULT 0,
  PRIMARY KEY (sale_id, line_no),
  KEY layaway (layaway_id, at)
) ENGINE=InnoDB;

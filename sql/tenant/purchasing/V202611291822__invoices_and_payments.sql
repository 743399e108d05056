-- What suppliers ask for, and what was paid to them.
CREATE TABLE IF NOT EXISTS supplier_invoice (
  id          BINARY(16)    NOT NULL PRIMARY KEY,
  supplier_id BINARY(16)    NOT NULL,
  number      VARCHAR(40)   NOT NULL,
  receipt_id  BINARY(16)    NULL,
  invoiced_on DATE          NOT NULL,
  due_on      DATE          NOT NULL,
  net         DECIMAL(19,2) NOT NULL,
  vat         DECIMAL(19,2) NOT NULL,
  cu_invoice  VARCHAR(40)   NULL,
  our_pin     VARCHAR(11)   NULL,
  match_state VARCHAR(10)   NOT NULL,
  keeper      VARCHAR(120)  NOT NULL,
  kept_at     DATETIME(3)   NOT NULL,
  version     INT           NOT NULL DEFAULT 0,
  UNIQUE KEY number (supplier_id, number),
  KEY receipt (receipt_id)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS supplier_payment (
  id          BINARY(16)    NOT NULL PRIMARY KEY,
  supplier_id BINARY(16)    NOT NULL,
  paid_on     DATE          NOT NULL,
  amount      DECIMAL(19,2) NOT NULL,
  method      VARCHAR(8)    NOT NULL,
  reference   VARCHAR(40)   NULL,
  payer       VARCHAR(120)  NOT NULL,
  kept_at     DATETIME(3)   NOT NULL,
  KEY supplier (supplier_id, paid_on)
) ENGINE=InnoDB;

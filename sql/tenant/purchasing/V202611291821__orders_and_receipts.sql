-- Orders to suppliers, what came in against them or without one, and what went back.
CREATE TABLE IF NOT EXISTS purchase_order (
  id          BINARY(16)    NOT NULL PRIMARY KEY,
  number      VARCHAR(16)   NOT NULL UNIQUE,
  supplier_id BINARY(16)    NOT NULL,
  branch_id   BINARY(16)    NOT NULL,
  state       VARCHAR(10)   NOT NULL,
  note        VARCHAR(200)  NULL,
  buyer       VARCHAR(120)  NOT NULL,
  made_at     DATETIME(3)   NOT NULL,
  sent_at     DATETIME(3)   NULL,
  expected_on DATE          NULL,
  total       DECIMAL(19,2) NOT NULL,
  version     INT           NOT NULL DEFAULT 0,
  KEY state (state, made_at),
  KEY supplier (supplier_id, made_at)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS purchase_order_line (
  order_id  BINARY(16)    NOT NULL,
  line_no   INT           NOT NULL,
  sku_id    BINARY(16)    NOT NULL,
  code      VARCHAR(40)   NOT NULL,
  name      VARCHAR(250)  NOT NULL,
  own_code  VARCHAR(40)   NULL,
  quantity  DECIMAL(19,3) NOT NULL,
  price     DECIMAL(19,4) NOT NULL,
  received  DECIMAL(19,3) NOT NULL,
  PRIMARY KEY (order_id, line_no),
  KEY sku (sku_id)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS goods_receipt (
  id            BINARY(16)    NOT NULL PRIMARY KEY,
  number        VARCHAR(16)   NOT NULL UNIQUE,
  order_id      BINARY(16)    NULL,
  supplier_id   BINARY(16)    NOT NULL,
  branch_id     BINARY(16)    NOT NULL,
  delivery_note VARCHAR(40)   NULL,
  receiver      VARCHAR(120)  NOT NULL,
  received_at   DATETIME(3)   NOT NULL,
  landed        DECIMAL(19,2) NOT NULL,
  landed_by     VARCHAR(8)    NOT NULL,
  net           DECIMAL(19,2) NOT NULL,
  vat           DECIMAL(19,2) NOT NULL,
  version       INT           NOT NULL DEFAULT 0,
  KEY supplier (supplier_id, received_at),
  KEY order_id (order_id),
  KEY branch (branch_id, received_at)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS goods_receipt_line (
  receipt_id BINARY(16)    NOT NULL,
  line_no    INT           NOT NULL,
  sku_id     BINARY(16)    NOT NULL,
  code       VARCHAR(40)   NOT NULL,
  name       VARCHAR(250)  NOT NULL,
  quantity   DECIMAL(19,3) NOT NULL,
  free       DECIMAL(19,3) NOT NULL,
  price      DECIMAL(19,4) NOT NULL,
  weight     DECIMAL(19,3) NULL,
  tax_letter CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  tax_rate   INT           NOT NULL,
  landed     DECIMAL(19,2) NOT NULL,
  unit_cost  DECIMAL(19,4) NOT NULL,
  old_cost   DECIMAL(19,4) NULL,
  returned   DECIMAL(19,3) NOT NULL,
  PRIMARY KEY (receipt_id, line_no),
  KEY sku (sku_id)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS supplier_return (
  id          BINARY(16)    NOT NULL PRIMARY KEY,
  number      VARCHAR(16)   NOT NULL UNIQUE,
  receipt_id  BINARY(16)    NOT NULL,
  supplier_id BINARY(16)    NOT NULL,
  branch_id   BINARY(16)    NOT NULL,
  reason      VARCHAR(200)  NOT NULL,
  sender      VARCHAR(120)  NOT NULL,
  sent_at     DATETIME(3)   NOT NULL,
  net         DECIMAL(19,2) NOT NULL,
  vat         DECIMAL(19,2) NOT NULL,
  credit_note VARCHAR(40)   NULL,
  version     INT           NOT NULL DEFAULT 0,
  KEY supplier (supplier_id, sent_at),
  KEY receipt (receipt_id)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS supplier_return_line (
  return_id  BINARY(16)    NOT NULL,
  line_no    INT           NOT NULL,
  sku_id     BINARY(16)    NOT NULL,
  name       VARCHAR(250)  NOT NULL,
  quantity   DECIMAL(19,3) NOT NULL,
  PRIMARY KEY (return_id, line_no)
) ENGINE=InnoDB;

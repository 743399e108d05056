-- Offers on paper: nothing of them was sold.
CREATE TABLE IF NOT EXISTS proforma_invoice (
  id          BINARY(16)    NOT NULL PRIMARY KEY,
  number      VARCHAR(40)   NOT NULL,
  till_id     BINARY(16)    NOT NULL,
  branch_id   BINARY(16)    NOT NULL,
  shift_id    BINARY(16)    NOT NULL,
  cashier_id  BINARY(16)    NOT NULL,
  customer_id BINARY(16)    NULL,
  buyer_pin   VARCHAR(11)   NULL,
  line_count  INT           NOT NULL,
  total       DECIMAL(19,2) NOT NULL,
  tax         DECIMAL(19,2) NOT NULL,
  at          DATETIME(3)   NOT NULL,
  KEY number (number),
  KEY at (branch_id, at)
) ENGINE=InnoDB;

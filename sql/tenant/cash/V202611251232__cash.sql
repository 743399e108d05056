-- What happens at a drawer beside sales, and the count at the end of a shift.
CREATE TABLE IF NOT EXISTS cash_movement (
  id         BINARY(16)    NOT NULL PRIMARY KEY,
  shift_id   BINARY(16)    NOT NULL,
  till_id    BINARY(16)    NOT NULL,
  branch_id  BINARY(16)    NOT NULL,
  cashier_id BINARY(16)    NOT NULL,
  type       VARCHAR(12)   NOT NULL,
  amount     DECIMAL(19,2) NOT NULL,
  reason     VARCHAR(120)  NULL,
  at         DATETIME(3)   NOT NULL,
  KEY shift (shift_id),
  KEY at (at)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS drawer_opening (
  id         BINARY(16)   NOT NULL PRIMARY KEY,
  shift_id   BINARY(16)   NOT NULL,
  till_id    BINARY(16)   NOT NULL,
  branch_id  BINARY(16)   NOT NULL,
  cashier_id BINARY(16)   NOT NULL,
  reason     VARCHAR(120) NULL,
  at         DATETIME(3)  NOT NULL,
  KEY shift (shift_id),
  KEY at (at)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS removed_line (
  command_id BINARY(16)    NOT NULL,
  seq        INT           NOT NULL,
  shift_id   BINARY(16)    NOT NULL,
  branch_id  BINARY(16)    NOT NULL,
  cashier_id BINARY(16)    NOT NULL,
  sku_id     BINARY(16)    NULL,
  name       VARCHAR(120)  NOT NULL,
  quantity   DECIMAL(19,3) NOT NULL,
  amount     DECIMAL(19,2) NOT NULL,
  abandoned  BOOLEAN       NOT NULL,
  at         DATETIME(3)   NOT NULL,
  PRIMARY KEY (command_id, seq),
  KEY shift (shift_id),
  KEY at (at)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS till_settlement (
  shift_id   BINARY(16)    NOT NULL PRIMARY KEY,
  command_id BINARY(16)    NOT NULL,
  cashier_id BINARY(16)    NOT NULL,
  counted_at DATETIME(3)   NOT NULL,
  expected   DECIMAL(19,2) NOT NULL,
  counted    DECIMAL(19,2) NOT NULL,
  variance   DECIMAL(19,2) NOT NULL,
  unsent     INT           NOT NULL,
  KEY at (counted_at)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS settlement_piece (
  shift_id     BINARY(16)    NOT NULL,
  denomination DECIMAL(19,2) NOT NULL,
  pieces       INT           NOT NULL,
  PRIMARY KEY (shift_id, denomination)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS settlement_tender (
  shift_id BINARY(16)    NOT NULL,
  kind     VARCHAR(12)   NOT NULL,
  counted  DECIMAL(19,2) NOT NULL,
  PRIMARY KEY (shift_id, kind)
) ENGINE=InnoDB;

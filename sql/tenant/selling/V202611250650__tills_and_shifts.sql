-- The drawer and the stretch a cashier works at it; open_till_id keeps it to one open shift a till.
CREATE TABLE IF NOT EXISTS till (
  id        BINARY(16)  NOT NULL PRIMARY KEY,
  branch_id BINARY(16)  NOT NULL,
  name      VARCHAR(60) NOT NULL,
  active    BOOLEAN     NOT NULL DEFAULT TRUE,
  last_shift_number INT NOT NULL DEFAULT 0,
  version   INT         NOT NULL DEFAULT 0,
  UNIQUE KEY name (branch_id, name)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS shift (
  id            BINARY(16)    NOT NULL PRIMARY KEY,
  till_id       BINARY(16)    NOT NULL,
  branch_id     BINARY(16)    NOT NULL,
  cashier_id    BINARY(16)    NOT NULL,
  number        INT           NOT NULL,
  state         VARCHAR(10)   NOT NULL,
  business_day  DATE          NOT NULL,
  opened_at     DATETIME(3)   NOT NULL,
  opening_float DECIMAL(19,2) NOT NULL,
  closed_at     DATETIME(3)   NULL,
  open_till_id  BINARY(16)    NULL UNIQUE,
  version       INT           NOT NULL DEFAULT 0,
  UNIQUE KEY number (till_id, number),
  KEY day (business_day)
) ENGINE=InnoDB;

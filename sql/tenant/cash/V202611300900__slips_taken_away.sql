-- Slips, cheques, foreign notes and vouchers taken out of a drawer before it is counted, at what they were taken for.
CREATE TABLE IF NOT EXISTS slip_move (
  id             BINARY(16)    NOT NULL PRIMARY KEY,
  shift_id       BINARY(16)    NOT NULL,
  till_id        BINARY(16)    NOT NULL,
  branch_id      BINARY(16)    NOT NULL,
  cashier_id     BINARY(16)    NOT NULL,
  type           VARCHAR(12)   NOT NULL,
  kind           VARCHAR(12)   NOT NULL,
  currency       CHAR(3)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  amount         DECIMAL(19,2) NOT NULL,
  foreign_amount DECIMAL(19,2) NULL,
  reason         VARCHAR(120)  NULL,
  at             DATETIME(3)   NOT NULL,
  KEY shift (shift_id),
  KEY at (at)
) ENGINE=InnoDB;

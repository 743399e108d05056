-- Slips and cheques that lie in a drawer though nothing was sold: for a gift card, towards a debt.
CREATE TABLE IF NOT EXISTS slip_taken (
  command_id BINARY(16)    NOT NULL,
  kind       VARCHAR(12)   NOT NULL,
  shift_id   BINARY(16)    NOT NULL,
  amount     DECIMAL(19,2) NOT NULL,
  PRIMARY KEY (command_id, kind),
  KEY shift (shift_id)
) ENGINE=InnoDB;

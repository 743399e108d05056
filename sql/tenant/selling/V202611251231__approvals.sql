-- What a colleague allowed a cashier to do, with both names as they were.
CREATE TABLE IF NOT EXISTS approval (
  command_id    BINARY(16)   NOT NULL,
  seq           INT          NOT NULL,
  kind          VARCHAR(20)  NOT NULL,
  action        VARCHAR(20)  NOT NULL,
  line_no       INT          NOT NULL,
  cashier_id    BINARY(16)   NOT NULL,
  cashier_name  VARCHAR(120) NOT NULL,
  approver_id   BINARY(16)   NOT NULL,
  approver_name VARCHAR(120) NOT NULL,
  at            DATETIME(3)  NOT NULL,
  reason        VARCHAR(120) NULL,
  PRIMARY KEY (command_id, seq),
  KEY at (at)
) ENGINE=InnoDB;

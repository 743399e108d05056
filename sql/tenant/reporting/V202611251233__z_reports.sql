-- The totals of closed shifts, frozen as rows; late entries add a revision, none is ever changed.
CREATE TABLE IF NOT EXISTS z_report (
  id           BINARY(16)  NOT NULL PRIMARY KEY,
  shift_id     BINARY(16)  NOT NULL,
  till_id      BINARY(16)  NOT NULL,
  branch_id    BINARY(16)  NOT NULL,
  number       INT         NOT NULL,
  revision     INT         NOT NULL,
  business_day DATE        NOT NULL,
  because      VARCHAR(20) NOT NULL,
  written_at   DATETIME(3) NOT NULL,
  UNIQUE KEY number (till_id, number, revision),
  UNIQUE KEY shift (shift_id, revision)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS z_row (
  z_id    BINARY(16)    NOT NULL,
  seq     INT           NOT NULL,
  section VARCHAR(12)   NOT NULL,
  name    VARCHAR(120)  NULL,
  pieces  BIGINT        NOT NULL,
  amount  DECIMAL(19,2) NOT NULL,
  tax     DECIMAL(19,2) NOT NULL,
  PRIMARY KEY (z_id, seq)
) ENGINE=InnoDB;

-- Closed shifts of which something came late: their totals are told again once for all that came together.
CREATE TABLE IF NOT EXISTS late_shift (
  shift_id BINARY(16)  NOT NULL PRIMARY KEY,
  till_id  BINARY(16)  NOT NULL,
  because  VARCHAR(20) NOT NULL,
  since    DATETIME(3) NOT NULL
) ENGINE=InnoDB;

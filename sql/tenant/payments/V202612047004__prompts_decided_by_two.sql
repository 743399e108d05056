-- What one person found out about a prompt nobody tells the end of: it counts when a second person confirms it. The code is empty where nothing came.
CREATE TABLE IF NOT EXISTS payment_decision (
  payment_id  BINARY(16)   NOT NULL PRIMARY KEY,
  code        VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  reason      VARCHAR(200) NOT NULL,
  asked_by_id BINARY(16)   NOT NULL,
  asked_by    VARCHAR(80)  NOT NULL,
  asked_at    DATETIME(3)  NOT NULL
) ENGINE=InnoDB;

-- Lines of the provider's own statement, as imported: what our payments are held against. Fee lines repeat the receipt of what they were charged for.
CREATE TABLE IF NOT EXISTS statement_line (
  id           BINARY(16)    NOT NULL PRIMARY KEY,
  account_id   BINARY(16)    NOT NULL,
  receipt      VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason_type  VARCHAR(60)   NOT NULL,
  direction    VARCHAR(3)    NOT NULL,
  amount       DECIMAL(19,2) NOT NULL,
  completed_at DATETIME(3)   NOT NULL,
  other_party  VARCHAR(120)  NULL,
  linked       VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  imported_at  DATETIME(3)   NOT NULL,
  UNIQUE KEY line (account_id, receipt, reason_type, direction),
  KEY day (account_id, completed_at)
) ENGINE=InnoDB;

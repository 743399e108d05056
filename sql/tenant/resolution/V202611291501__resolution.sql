-- What a person decided about something odd; beside the sale or the report, which are evidence and never change.
CREATE TABLE IF NOT EXISTS resolution (
  id         BINARY(16)   NOT NULL PRIMARY KEY,
  source     VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_id BINARY(16)   NOT NULL,
  decision   VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  codes      VARCHAR(500) NOT NULL,
  reason     VARCHAR(300) NULL,
  document   VARCHAR(40)  NULL,
  decided_at DATETIME(3)  NOT NULL,
  decided_by VARCHAR(120) NOT NULL,
  KEY subject (subject_id, decided_at)
) ENGINE=InnoDB;

-- Who looked at a sync report; beside the report, because it is evidence.
CREATE TABLE IF NOT EXISTS report_review (
  report_id   BINARY(16)   NOT NULL PRIMARY KEY,
  reviewed_at DATETIME(3)  NOT NULL,
  reviewed_by VARCHAR(120) NOT NULL
) ENGINE=InnoDB;

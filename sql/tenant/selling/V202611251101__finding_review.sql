-- Who looked at a sale's findings; beside the sale, because a sale is never updated.
CREATE TABLE IF NOT EXISTS finding_review (
  sale_id     BINARY(16)   NOT NULL PRIMARY KEY,
  reviewed_at DATETIME(3)  NOT NULL,
  reviewed_by VARCHAR(120) NOT NULL
) ENGINE=InnoDB;

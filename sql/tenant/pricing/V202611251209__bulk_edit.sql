-- What was changed for many goods at once: its rows stand in both histories under its id, so that it can be taken back.
CREATE TABLE IF NOT EXISTS bulk_edit (
  id        BINARY(16)   NOT NULL PRIMARY KEY,
  what      VARCHAR(300) NOT NULL,
  goods     INT          NOT NULL,
  done_by   VARCHAR(120) NOT NULL,
  done_at   DATETIME(3)  NOT NULL,
  undone_by VARCHAR(120) NULL,
  undone_at DATETIME(3)  NULL,
  kept      INT          NOT NULL DEFAULT 0,
  version   INT          NOT NULL DEFAULT 0,
  KEY done_at (done_at)
) ENGINE=InnoDB;

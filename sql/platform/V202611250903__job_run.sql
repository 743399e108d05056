-- Every run of a calendar job: when it was fanned out, to how many shops.
CREATE TABLE IF NOT EXISTS job_run (
  kind     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  run      VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  fired_at DATETIME(3) NOT NULL,
  shops    INT         NOT NULL,
  PRIMARY KEY (kind, run),
  KEY newest (kind, fired_at)
) ENGINE=InnoDB;

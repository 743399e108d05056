-- Which shop has done which run of a calendar job: written in the outcome's transaction, so that a second call finds it done.
CREATE TABLE IF NOT EXISTS shop_job_done (
  shop    VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  run     VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  done_at DATETIME(3) NOT NULL,
  outcome VARCHAR(200) NOT NULL,
  PRIMARY KEY (shop, kind, run),
  KEY run (kind, run)
) ENGINE=InnoDB;

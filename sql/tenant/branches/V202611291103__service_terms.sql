-- What a shop that serves adds: a charge in hundredths of a percent under a tax letter, and whether tips are taken. No row: neither.
CREATE TABLE IF NOT EXISTS service_terms (
  id      TINYINT NOT NULL PRIMARY KEY,
  tips    BOOLEAN NOT NULL,
  charge  INT     NOT NULL,
  tax     CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  since   DATETIME(3) NOT NULL,
  version INT     NOT NULL DEFAULT 0
) ENGINE=InnoDB;

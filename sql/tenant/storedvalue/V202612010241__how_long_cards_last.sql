-- How many months what is bought on a card lasts. No row, or none in it: for ever.
CREATE TABLE IF NOT EXISTS value_terms (
  id      TINYINT     NOT NULL PRIMARY KEY,
  months  INT         NULL,
  since   DATETIME(3) NOT NULL,
  version INT         NOT NULL DEFAULT 0
) ENGINE=InnoDB;

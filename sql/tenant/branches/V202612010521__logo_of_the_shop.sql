-- What stands above the shop's name on the server's papers; no row: nothing.
CREATE TABLE IF NOT EXISTS logo (
  id      TINYINT     NOT NULL PRIMARY KEY,
  media   VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  picture MEDIUMBLOB  NOT NULL,
  version INT         NOT NULL DEFAULT 0
) ENGINE=InnoDB;

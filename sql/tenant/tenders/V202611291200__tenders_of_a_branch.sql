-- Which ways of paying a branch takes, in which order; a kind without a row is as usual. What foreign notes are worth since a day.
CREATE TABLE IF NOT EXISTS branch_tender (
  branch_id BINARY(16)  NOT NULL,
  kind      VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  place_no  INT         NOT NULL,
  taken     BOOLEAN     NOT NULL,
  version   INT         NOT NULL DEFAULT 0,
  PRIMARY KEY (branch_id, kind)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS foreign_rate (
  currency CHAR(3)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  day      DATE          NOT NULL,
  rate     DECIMAL(19,4) NOT NULL,
  version  INT           NOT NULL DEFAULT 0,
  PRIMARY KEY (currency, day)
) ENGINE=InnoDB;

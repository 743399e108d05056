-- From how many hours on a document KRA has not got is late, as the shop has it; without a row 12 and 24.
CREATE TABLE IF NOT EXISTS fiscal_limits (
  id      TINYINT NOT NULL PRIMARY KEY,
  amber   INT     NOT NULL,
  red     INT     NOT NULL,
  version INT     NOT NULL DEFAULT 0
) ENGINE=InnoDB;

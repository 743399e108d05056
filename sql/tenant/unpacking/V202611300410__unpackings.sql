-- A carton that is goods of its own is opened into pieces, or pieces are packed again: one document moves both and what they cost.
CREATE TABLE IF NOT EXISTS unpacking (
  id          BINARY(16)    NOT NULL PRIMARY KEY,
  number      VARCHAR(16)   NOT NULL UNIQUE,
  branch_id   BINARY(16)    NOT NULL,
  carton_id   BINARY(16)    NOT NULL,
  carton_name VARCHAR(250)  NOT NULL,
  cartons     DECIMAL(19,3) NOT NULL,
  piece_id    BINARY(16)    NOT NULL,
  piece_name  VARCHAR(250)  NOT NULL,
  pieces      DECIMAL(19,3) NOT NULL,
  value       DECIMAL(19,4) NOT NULL,
  undoes      BINARY(16)    NULL UNIQUE,
  person      VARCHAR(120)  NOT NULL,
  at          DATETIME(3)   NOT NULL,
  version     INT           NOT NULL DEFAULT 0,
  KEY carton (carton_id, at),
  KEY piece (piece_id, at)
) ENGINE=InnoDB;
-- What a carton held when one was opened last: proposed the next time.
CREATE TABLE IF NOT EXISTS carton_content (
  carton_id BINARY(16)    NOT NULL PRIMARY KEY,
  piece_id  BINARY(16)    NOT NULL,
  holds     DECIMAL(19,3) NOT NULL,
  version   INT           NOT NULL DEFAULT 0
) ENGINE=InnoDB;

-- Walks along the shelves: what each label said and what the till asked at that moment, with person and time.
CREATE TABLE IF NOT EXISTS label_walk (
  id         BINARY(16)   NOT NULL PRIMARY KEY,
  branch_id  BINARY(16)   NOT NULL,
  starter_id BINARY(16)   NULL,
  starter    VARCHAR(120) NOT NULL,
  started_at DATETIME(3)  NOT NULL,
  ender      VARCHAR(120) NULL,
  ended_at   DATETIME(3)  NULL,
  version    INT          NOT NULL DEFAULT 0,
  KEY newest (started_at),
  KEY open_of_a_person (branch_id, starter_id, ended_at)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS label_check (
  walk_id BINARY(16)    NOT NULL,
  sku_id  BINARY(16)    NOT NULL,
  unit    VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code    VARCHAR(60)   NOT NULL,
  name    VARCHAR(400)  NOT NULL,
  measure VARCHAR(10)   NOT NULL,
  label   DECIMAL(19,2) NOT NULL,
  asked   DECIMAL(19,2) NOT NULL,
  person  VARCHAR(120)  NOT NULL,
  at      DATETIME(3)   NOT NULL,
  version INT           NOT NULL DEFAULT 0,
  PRIMARY KEY (walk_id, sku_id, unit),
  KEY latest (walk_id, at)
) ENGINE=InnoDB;

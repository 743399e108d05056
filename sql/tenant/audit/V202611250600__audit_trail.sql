-- Who did what; append-only and chained by hash, so that a removed or altered row shows.
CREATE TABLE IF NOT EXISTS audit_entry (
  seq          BIGINT        NOT NULL PRIMARY KEY,
  at           DATETIME(3)   NOT NULL,
  actor_kind   VARCHAR(20)   NOT NULL,
  actor_id     VARCHAR(60)   NULL,
  actor_name   VARCHAR(120)  NOT NULL,
  action       VARCHAR(60)   NOT NULL,
  subject_kind VARCHAR(40)   NOT NULL,
  subject_id   VARCHAR(80)   NULL,
  detail       VARCHAR(2000) NULL,
  previous     VARBINARY(32)    NOT NULL,
  hash         VARBINARY(32)    NOT NULL,
  KEY at (at),
  KEY subject (subject_kind, subject_id)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS audit_head (
  id   TINYINT    NOT NULL PRIMARY KEY,
  seq  BIGINT     NOT NULL,
  hash VARBINARY(32) NOT NULL
) ENGINE=InnoDB;
INSERT IGNORE INTO audit_head VALUES (1, 0, REPEAT(CHAR(0), 32));

-- Who wants to be written to about what, when goods count as expiring, and which letters went: one a day and person.
CREATE TABLE IF NOT EXISTS alert_choice (
  user_id BINARY(16)  NOT NULL PRIMARY KEY,
  kinds   VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  locale  VARCHAR(2)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version INT          NOT NULL DEFAULT 0
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS alert_terms (
  id          TINYINT NOT NULL PRIMARY KEY,
  expiry_days INT     NOT NULL,
  version     INT     NOT NULL DEFAULT 0
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS sent_letter (
  id       BINARY(16)   NOT NULL PRIMARY KEY,
  user_id  BINARY(16)   NOT NULL,
  daily_on DATE         NULL,
  state    VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  asked_at DATETIME(3)  NOT NULL,
  ended_at DATETIME(3)  NULL,
  problem  VARCHAR(200) NULL,
  version  INT          NOT NULL DEFAULT 0,
  UNIQUE KEY once_a_day (user_id, daily_on),
  KEY of_a_person (user_id, asked_at),
  KEY since (asked_at)
) ENGINE=InnoDB;

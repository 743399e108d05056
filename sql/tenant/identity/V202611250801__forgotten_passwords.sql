-- How often somebody asked for a new password, so that nobody's mailbox is flooded; told by a hash, known or not.
CREATE TABLE IF NOT EXISTS reset_ask (
  asked_hash VARBINARY(32) NOT NULL PRIMARY KEY,
  asks       INT           NOT NULL,
  last_at    DATETIME(3)   NOT NULL,
  free_at    DATETIME(3)   NULL,
  version    INT           NOT NULL DEFAULT 0,
  KEY last_at (last_at)
) ENGINE=InnoDB;

-- Answers once given to programs, by the key they called with, so that the same call again does nothing twice; kept for a day.
CREATE TABLE IF NOT EXISTS api_answer (
  token_id     BINARY(16)    NOT NULL,
  call_key     VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  request_hash VARBINARY(32) NOT NULL,
  status       INT           NOT NULL,
  body         MEDIUMTEXT    NOT NULL,
  created_at   DATETIME(3)   NOT NULL,
  version      INT           NOT NULL DEFAULT 0,
  PRIMARY KEY (token_id, call_key),
  KEY created (created_at)
) ENGINE=InnoDB;
-- The shop's own secret that page tokens are signed with; born here, read by the server only.
CREATE TABLE IF NOT EXISTS page_secret (
  id     TINYINT       NOT NULL PRIMARY KEY,
  secret VARBINARY(32) NOT NULL
) ENGINE=InnoDB;
INSERT IGNORE INTO page_secret (id, secret) VALUES (1, RANDOM_BYTES(32));

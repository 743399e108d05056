-- Tills that were away: what came up (evidence kept as sent), where each chain stands, what goes down.
CREATE TABLE IF NOT EXISTS chain_head (
  workstation_id BINARY(16)  NOT NULL PRIMARY KEY,
  counter        BIGINT      NOT NULL,
  hash           VARBINARY(32)  NOT NULL,
  last_seen_at   DATETIME(3) NULL,
  claimed_counter BIGINT     NULL,
  unsent         INT         NULL
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS processed_command (
  id             BINARY(16)   NOT NULL PRIMARY KEY,
  workstation_id BINARY(16)   NOT NULL,
  counter        BIGINT       NOT NULL,
  kind           VARCHAR(20)  NOT NULL,
  sha256         VARBINARY(32)   NOT NULL,
  outcome        VARCHAR(24)  NOT NULL,
  answer         TEXT         NOT NULL,
  payload        MEDIUMTEXT   NOT NULL,
  signature      VARBINARY(100) NOT NULL,
  received_at    DATETIME(3)  NOT NULL,
  UNIQUE KEY chain (workstation_id, counter)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS sync_report (
  id             BINARY(16)   NOT NULL PRIMARY KEY,
  workstation_id BINARY(16)   NOT NULL,
  counter        BIGINT       NULL,
  command_id     BINARY(16)   NULL,
  code           VARCHAR(40)  NOT NULL,
  detail         VARCHAR(500) NULL,
  payload        MEDIUMTEXT   NULL,
  signature      VARCHAR(200) NULL,
  payload_sha256 VARBINARY(32)   NULL,
  received_at    DATETIME(3)  NOT NULL,
  UNIQUE KEY once (workstation_id, code, payload_sha256),
  KEY at (received_at)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS change_row (
  id        BINARY(16)  NOT NULL PRIMARY KEY,
  kind      VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reference BINARY(16)  NOT NULL,
  stamp     BIGINT      NULL,
  KEY stamp (stamp)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS change_head (
  id    TINYINT NOT NULL PRIMARY KEY,
  stamp BIGINT  NOT NULL
) ENGINE=InnoDB;
INSERT IGNORE INTO change_head VALUES (1, 1);

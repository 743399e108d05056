-- Where the shop trades, and the registered browsers it trades through.
CREATE TABLE IF NOT EXISTS business (
  id             TINYINT      NOT NULL PRIMARY KEY,
  trade_name     VARCHAR(120) NOT NULL,
  kra_pin        VARCHAR(11)  NULL,
  header_message VARCHAR(200) NULL,
  footer_message VARCHAR(200) NULL,
  version        INT          NOT NULL DEFAULT 0
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS branch (
  id              BINARY(16)   NOT NULL PRIMARY KEY,
  code            VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
  name            VARCHAR(120) NOT NULL,
  address         VARCHAR(200) NULL,
  phone           VARCHAR(30)  NULL,
  active          BOOLEAN      NOT NULL DEFAULT TRUE,
  last_workstation_number INT  NOT NULL DEFAULT 0,
  version         INT          NOT NULL DEFAULT 0
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS workstation (
  id             BINARY(16)    NOT NULL PRIMARY KEY,
  branch_id      BINARY(16)    NOT NULL,
  till_id        BINARY(16)    NOT NULL,
  number         INT           NOT NULL,
  name           VARCHAR(80)   NOT NULL,
  token_hash     VARBINARY(32)    NOT NULL UNIQUE,
  public_key     VARBINARY(200) NOT NULL,
  genesis        VARBINARY(32)    NOT NULL,
  storage_persistent BOOLEAN   NOT NULL,
  registered_by  BINARY(16)    NOT NULL,
  registered_at  DATETIME(3)   NOT NULL,
  revoked_at     DATETIME(3)   NULL,
  version        INT           NOT NULL DEFAULT 0,
  UNIQUE KEY number (branch_id, number)
) ENGINE=InnoDB;

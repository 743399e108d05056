-- The directory of shops and the platform's own staff: what must be known before a shop is bound.
CREATE TABLE IF NOT EXISTS shop (
  code             VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  name             VARCHAR(120)  NOT NULL,
  state            VARCHAR(12)   NOT NULL,
  suspended_reason VARCHAR(300)  NULL,
  cell             VARCHAR(30)   NOT NULL DEFAULT 'main',
  schema_version   VARCHAR(40)   NULL,
  opened_at        DATETIME(3)   NULL,
  created_at       DATETIME(3)   NOT NULL,
  version          INT           NOT NULL DEFAULT 0
) ENGINE=InnoDB;

CREATE TABLE IF NOT EXISTS shop_opening (
  shop_code   VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  step        VARCHAR(40)  NOT NULL,
  percent     INT          NOT NULL,
  failure     VARCHAR(500) NULL,
  started_at  DATETIME(3)  NOT NULL,
  finished_at DATETIME(3)  NULL,
  version     INT          NOT NULL DEFAULT 0
) ENGINE=InnoDB;

CREATE TABLE IF NOT EXISTS operator (
  id               BINARY(16)   NOT NULL PRIMARY KEY,
  username         VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL UNIQUE,
  display_name     VARCHAR(120) NOT NULL,
  email            VARCHAR(200) NULL,
  password_hash    VARCHAR(300) NOT NULL,
  credential_epoch INT          NOT NULL DEFAULT 1,
  failed_attempts  INT          NOT NULL DEFAULT 0,
  locked_until     DATETIME(3)  NULL,
  active           BOOLEAN      NOT NULL DEFAULT TRUE,
  version          INT          NOT NULL DEFAULT 0
) ENGINE=InnoDB;

CREATE TABLE IF NOT EXISTS operator_audit (
  seq         BIGINT       NOT NULL PRIMARY KEY,
  at          DATETIME(3)  NOT NULL,
  operator    VARCHAR(120) NOT NULL,
  action      VARCHAR(60)  NOT NULL,
  subject     VARCHAR(120) NOT NULL,
  detail      VARCHAR(2000) NULL,
  previous    VARBINARY(32)   NOT NULL,
  hash        VARBINARY(32)   NOT NULL
) ENGINE=InnoDB;

CREATE TABLE IF NOT EXISTS operator_audit_head (
  id   TINYINT    NOT NULL PRIMARY KEY,
  seq  BIGINT     NOT NULL,
  hash VARBINARY(32) NOT NULL
) ENGINE=InnoDB;
INSERT IGNORE INTO operator_audit_head VALUES (1, 0, REPEAT(CHAR(0), 32));

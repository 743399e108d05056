-- People of the shop, their PINs, roles, reset tickets and the owner's API tokens.
CREATE TABLE IF NOT EXISTS app_user (
  id               BINARY(16)   NOT NULL PRIMARY KEY,
  username         VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL UNIQUE,
  display_name     VARCHAR(120) NOT NULL,
  email            VARCHAR(200) NULL,
  locale           VARCHAR(8)   NOT NULL DEFAULT 'en',
  password_hash    VARCHAR(300) NULL,
  pin_salt         VARBINARY(16)   NULL,
  pin_iterations   INT          NULL,
  pin_verifier     VARBINARY(32)   NULL,
  credential_epoch INT          NOT NULL DEFAULT 1,
  failed_attempts  INT          NOT NULL DEFAULT 0,
  locked_until     DATETIME(3)  NULL,
  active           BOOLEAN      NOT NULL DEFAULT TRUE,
  version          INT          NOT NULL DEFAULT 0
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS user_role (
  user_id BINARY(16)  NOT NULL,
  role    VARCHAR(20) NOT NULL,
  PRIMARY KEY (user_id, role)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS ticket (
  token_hash VARBINARY(32)  NOT NULL PRIMARY KEY,
  kind       VARCHAR(20) NOT NULL,
  user_id    BINARY(16)  NOT NULL,
  expires_at DATETIME(3) NOT NULL,
  used_at    DATETIME(3) NULL,
  version    INT         NOT NULL DEFAULT 0,
  KEY expires (expires_at)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS api_token (
  id           BINARY(16)   NOT NULL PRIMARY KEY,
  name         VARCHAR(80)  NOT NULL,
  token_hash   VARBINARY(32)   NOT NULL UNIQUE,
  created_by   BINARY(16)   NOT NULL,
  created_at   DATETIME(3)  NOT NULL,
  last_used_at DATETIME(3)  NULL,
  revoked_at   DATETIME(3)  NULL,
  version      INT          NOT NULL DEFAULT 0
) ENGINE=InnoDB;

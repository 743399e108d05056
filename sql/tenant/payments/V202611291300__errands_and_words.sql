-- What the shop asks of a provider in its own name (look-ups, reversals, payouts), every word of a payment as it was told, and what a person must look at.
CREATE TABLE IF NOT EXISTS provider_errand (
  id              BINARY(16)    NOT NULL PRIMARY KEY,
  account_id      BINARY(16)    NOT NULL,
  kind            VARCHAR(10)   NOT NULL,
  subject_id      BINARY(16)    NOT NULL,
  code            VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  phone           VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  amount          DECIMAL(19,2) NULL,
  call_token      CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
  state           VARCHAR(10)   NOT NULL,
  conversation_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  receipt         VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  reason          VARCHAR(20)   NULL,
  result_code     VARCHAR(20)   NULL,
  result_text     VARCHAR(200)  NULL,
  created_at      DATETIME(3)   NOT NULL,
  sent_at         DATETIME(3)   NULL,
  ended_at        DATETIME(3)   NULL,
  tries           INT           NOT NULL DEFAULT 0,
  version         INT           NOT NULL DEFAULT 0,
  KEY subject (subject_id, created_at),
  KEY state (state, created_at)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS provider_word (
  account_id BINARY(16)    NOT NULL,
  code       VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  source     VARCHAR(8)    NOT NULL,
  amount     DECIMAL(19,2) NOT NULL,
  paid_at    DATETIME(3)   NOT NULL,
  told_at    DATETIME(3)   NOT NULL,
  PRIMARY KEY (account_id, code, source),
  KEY day (account_id, paid_at)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS payment_alarm (
  payment_id BINARY(16)  NOT NULL,
  kind       VARCHAR(20) NOT NULL,
  raised_at  DATETIME(3) NOT NULL,
  seen_at    DATETIME(3) NULL,
  seen_by    VARCHAR(80) NULL,
  version    INT         NOT NULL DEFAULT 0,
  PRIMARY KEY (payment_id, kind),
  KEY unseen (seen_at, raised_at)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS second_use (
  payment_id BINARY(16)    NOT NULL,
  sale_id    BINARY(16)    NOT NULL,
  amount     DECIMAL(19,2) NOT NULL,
  tried_at   DATETIME(3)   NOT NULL,
  PRIMARY KEY (payment_id, sale_id),
  KEY tried (tried_at)
) ENGINE=InnoDB;

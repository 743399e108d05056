-- Each day of each number held against the provider's records: sums of all verdicts, and every line that needs a person, with what that person said.
CREATE TABLE IF NOT EXISTS statement_import (
  id          BINARY(16)   NOT NULL PRIMARY KEY,
  short_code  VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  file_name   VARCHAR(120) NOT NULL,
  sha256      VARBINARY(32) NOT NULL,
  from_at     DATETIME(3)  NULL,
  to_at       DATETIME(3)  NULL,
  fresh       INT          NOT NULL,
  known       INT          NOT NULL,
  skipped     INT          NOT NULL,
  bad         INT          NOT NULL,
  imported_by VARCHAR(80)  NOT NULL,
  imported_at DATETIME(3)  NOT NULL,
  KEY day (short_code, to_at)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS reconciled_day (
  id         BINARY(16)    NOT NULL PRIMARY KEY,
  account_id BINARY(16)    NOT NULL,
  short_code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  day        DATE          NOT NULL,
  state      VARCHAR(10)   NOT NULL,
  basis      VARCHAR(10)   NULL,
  asked_at   DATETIME(3)   NOT NULL,
  ran_at     DATETIME(3)   NULL,
  millis     INT           NULL,
  open_items INT           NOT NULL DEFAULT 0,
  difference DECIMAL(19,2) NOT NULL DEFAULT 0,
  signed_by  VARCHAR(80)   NULL,
  signed_at  DATETIME(3)   NULL,
  sign_note  VARCHAR(300)  NULL,
  version    INT           NOT NULL DEFAULT 0,
  UNIQUE KEY number_day (short_code, day),
  KEY day (day)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS reconciled_sum (
  day_id  BINARY(16)    NOT NULL,
  verdict VARCHAR(16)   NOT NULL,
  items   INT           NOT NULL,
  ours    DECIMAL(19,2) NOT NULL,
  theirs  DECIMAL(19,2) NOT NULL,
  PRIMARY KEY (day_id, verdict)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS reconciled_item (
  id         BINARY(16)    NOT NULL PRIMARY KEY,
  day_id     BINARY(16)    NOT NULL,
  verdict    VARCHAR(16)   NOT NULL,
  code       VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  at         DATETIME(3)   NOT NULL,
  ours       DECIMAL(19,2) NULL,
  theirs     DECIMAL(19,2) NULL,
  what       VARCHAR(80)   NULL,
  payment_id BINARY(16)    NULL,
  used       BOOLEAN       NOT NULL,
  note       VARCHAR(300)  NULL,
  noted_by   VARCHAR(80)   NULL,
  noted_at   DATETIME(3)   NULL,
  version    INT           NOT NULL DEFAULT 0,
  KEY day (day_id, at)
) ENGINE=InnoDB;

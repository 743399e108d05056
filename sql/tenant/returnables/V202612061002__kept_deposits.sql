-- A deposit nobody comes back for becomes income, under the tax letter that was set for that day, with its source.
CREATE TABLE IF NOT EXISTS kept_deposit_tax (
  from_day DATE         NOT NULL PRIMARY KEY,
  letter   CHAR(1)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  source   VARCHAR(200) NOT NULL,
  set_by   VARCHAR(120) NOT NULL,
  set_at   DATETIME(3)  NOT NULL,
  version  INT          NOT NULL DEFAULT 0
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS kept_deposit (
  id            BINARY(16)    NOT NULL PRIMARY KEY,
  number        VARCHAR(16)   NOT NULL UNIQUE,
  branch_id     BINARY(16)    NOT NULL,
  returnable_id BINARY(16)    NOT NULL,
  name          VARCHAR(60)   NOT NULL,
  customer_id   BINARY(16)    NULL,
  pieces        INT           NOT NULL,
  letter        CHAR(1)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  rate          DECIMAL(5,2)  NOT NULL,
  source        VARCHAR(200)  NOT NULL,
  taxable       DECIMAL(19,2) NOT NULL,
  tax           DECIMAL(19,2) NOT NULL,
  reason        VARCHAR(120)  NOT NULL,
  person        VARCHAR(120)  NOT NULL,
  at            DATETIME(3)   NOT NULL,
  KEY at (at)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS kept_deposit_number (
  id   TINYINT NOT NULL PRIMARY KEY,
  last INT     NOT NULL
) ENGINE=InnoDB;
INSERT IGNORE INTO kept_deposit_number (id, last) VALUES (1, 0);
DROP TRIGGER IF EXISTS kept_deposit_no_update;
CREATE TRIGGER kept_deposit_no_update BEFORE UPDATE ON kept_deposit FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'deposits that were kept are never changed';
DROP TRIGGER IF EXISTS kept_deposit_no_delete;
CREATE TRIGGER kept_deposit_no_delete BEFORE DELETE ON kept_deposit FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'deposits that were kept are never removed';

-- What goods come in and a customer brings back: its deposit by day, and the goods that carry it.
CREATE TABLE IF NOT EXISTS returnable (
  id      BINARY(16)  NOT NULL PRIMARY KEY,
  name    VARCHAR(60) NOT NULL,
  name_sw VARCHAR(60) NULL,
  active  BOOLEAN     NOT NULL,
  version INT         NOT NULL DEFAULT 0,
  UNIQUE KEY name (name)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS returnable_deposit (
  returnable_id BINARY(16)    NOT NULL,
  from_day      DATE          NOT NULL,
  amount        DECIMAL(19,2) NOT NULL,
  set_by        VARCHAR(120)  NOT NULL,
  set_at        DATETIME(3)   NOT NULL,
  version       INT           NOT NULL DEFAULT 0,
  PRIMARY KEY (returnable_id, from_day)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS returnable_goods (
  returnable_id BINARY(16) NOT NULL,
  sku_id        BINARY(16) NOT NULL,
  unit          VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  pieces        INT        NOT NULL,
  version       INT        NOT NULL DEFAULT 0,
  PRIMARY KEY (returnable_id, sku_id, unit),
  KEY sku (sku_id)
) ENGINE=InnoDB;
-- The ledger of deposits: what customers left for what they took along, above zero, and what was given back or kept, below.
CREATE TABLE IF NOT EXISTS deposit_entry (
  document_id   BINARY(16)    NOT NULL,
  line_no       INT           NOT NULL,
  returnable_id BINARY(16)    NOT NULL,
  name          VARCHAR(60)   NOT NULL,
  kind          VARCHAR(6)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  pieces        INT           NOT NULL,
  amount        DECIMAL(19,2) NOT NULL,
  customer_id   BINARY(16)    NULL,
  branch_id     BINARY(16)    NOT NULL,
  shift_id      BINARY(16)    NULL,
  by_id         BINARY(16)    NULL,
  number        VARCHAR(40)   NOT NULL,
  reason        VARCHAR(120)  NULL,
  at            DATETIME(3)   NOT NULL,
  PRIMARY KEY (document_id, line_no),
  KEY customer (customer_id, returnable_id, at),
  KEY returnable (returnable_id, at),
  KEY shift (shift_id),
  KEY at (at)
) ENGINE=InnoDB;
-- Whose entries are whose since two customers became one: the ledger itself stays as it was written.
CREATE TABLE IF NOT EXISTS deposit_heir (
  from_id BINARY(16) NOT NULL PRIMARY KEY,
  into_id BINARY(16) NOT NULL,
  version INT        NOT NULL DEFAULT 0,
  KEY into_id (into_id)
) ENGINE=InnoDB;
DROP TRIGGER IF EXISTS deposit_entry_no_update;
CREATE TRIGGER deposit_entry_no_update BEFORE UPDATE ON deposit_entry FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'entries of deposits are never changed';
DROP TRIGGER IF EXISTS deposit_entry_no_delete;
CREATE TRIGGER deposit_entry_no_delete BEFORE DELETE ON deposit_entry FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'entries of deposits are never removed';

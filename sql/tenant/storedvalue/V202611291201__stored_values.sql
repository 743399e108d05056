-- Money of customers the shop keeps: one ledger of accounts and entries for gift cards, vouchers and store credit.
CREATE TABLE IF NOT EXISTS value_account (
  id         BINARY(16)    NOT NULL PRIMARY KEY,
  kind       VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code       VARCHAR(30)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  holder_id  BINARY(16)    NULL,
  expires_on DATE          NULL,
  balance    DECIMAL(19,2) NOT NULL,
  blocked    BOOLEAN       NOT NULL,
  created_at DATETIME(3)   NOT NULL,
  version    INT           NOT NULL DEFAULT 0,
  UNIQUE KEY code (code),
  KEY expires (expires_on),
  KEY created (created_at, id)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS value_entry (
  document_id BINARY(16)    NOT NULL,
  line_no     INT           NOT NULL,
  account_id  BINARY(16)    NOT NULL,
  kind        VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount      DECIMAL(19,2) NOT NULL,
  branch_id   BINARY(16)    NULL,
  by_id       BINARY(16)    NULL,
  reason      VARCHAR(120)  NULL,
  at          DATETIME(3)   NOT NULL,
  PRIMARY KEY (document_id, line_no),
  KEY account (account_id, at)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS value_hold (
  account_id BINARY(16)    NOT NULL,
  sale_id    BINARY(16)    NOT NULL,
  amount     DECIMAL(19,2) NOT NULL,
  held_until DATETIME(3)   NOT NULL,
  PRIMARY KEY (account_id, sale_id)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS value_load (
  id          BINARY(16)    NOT NULL PRIMARY KEY,
  account_id  BINARY(16)    NOT NULL,
  shift_id    BINARY(16)    NOT NULL,
  till_id     BINARY(16)    NOT NULL,
  branch_id   BINARY(16)    NOT NULL,
  cashier_id  BINARY(16)    NOT NULL,
  amount      DECIMAL(19,2) NOT NULL,
  tender_kind VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reference   VARCHAR(30)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  at          DATETIME(3)   NOT NULL,
  KEY shift (shift_id)
) ENGINE=InnoDB;
DROP TRIGGER IF EXISTS value_entry_no_update;
CREATE TRIGGER value_entry_no_update BEFORE UPDATE ON value_entry FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'entries of stored value are never changed';
DROP TRIGGER IF EXISTS value_entry_no_delete;
CREATE TRIGGER value_entry_no_delete BEFORE DELETE ON value_entry FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'entries of stored value are never removed';

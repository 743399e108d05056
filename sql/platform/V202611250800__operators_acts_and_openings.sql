-- What an opening still has to do after a failure or a fallen server, and acts of operators that stay as written.
CREATE TABLE IF NOT EXISTS opening_order (
  shop_code      VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  branch_code    VARCHAR(8)   NOT NULL,
  branch_name    VARCHAR(120) NOT NULL,
  tax_profile    VARCHAR(10)  NOT NULL,
  owner_username VARCHAR(60)  NOT NULL,
  owner_name     VARCHAR(120) NOT NULL,
  owner_email    VARCHAR(200) NULL,
  owner_password_hash VARCHAR(300) NULL,
  leased_until   DATETIME(3)  NULL,
  version        INT          NOT NULL DEFAULT 0
) ENGINE=InnoDB;
DROP TRIGGER IF EXISTS operator_audit_no_update;
CREATE TRIGGER operator_audit_no_update BEFORE UPDATE ON operator_audit FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'acts of operators are never changed';
DROP TRIGGER IF EXISTS operator_audit_no_delete;
CREATE TRIGGER operator_audit_no_delete BEFORE DELETE ON operator_audit FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'acts of operators are never removed';

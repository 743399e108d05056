-- What stands in the two ledgers stays; an error is set right by another entry.
DROP TRIGGER IF EXISTS points_entry_no_update;
CREATE TRIGGER points_entry_no_update BEFORE UPDATE ON points_entry FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'points entries are never changed';
DROP TRIGGER IF EXISTS points_entry_no_delete;
CREATE TRIGGER points_entry_no_delete BEFORE DELETE ON points_entry FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'points entries are never removed';
DROP TRIGGER IF EXISTS credit_entry_no_update;
CREATE TRIGGER credit_entry_no_update BEFORE UPDATE ON credit_entry FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'credit entries are never changed';
DROP TRIGGER IF EXISTS credit_entry_no_delete;
CREATE TRIGGER credit_entry_no_delete BEFORE DELETE ON credit_entry FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'credit entries are never removed';

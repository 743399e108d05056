-- Who allowed what stays as it was said.
DROP TRIGGER IF EXISTS approval_no_update;
CREATE TRIGGER approval_no_update BEFORE UPDATE ON approval FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'approvals are never changed';
DROP TRIGGER IF EXISTS approval_no_delete;
CREATE TRIGGER approval_no_delete BEFORE DELETE ON approval FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'approvals are never removed';

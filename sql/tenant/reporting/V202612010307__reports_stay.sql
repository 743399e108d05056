-- A numbered report is what somebody signed for: what comes late makes a new revision beside it, and the database keeps the old one.
DROP TRIGGER IF EXISTS z_report_no_update;
CREATE TRIGGER z_report_no_update BEFORE UPDATE ON z_report FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'numbered reports are never changed';
DROP TRIGGER IF EXISTS z_report_no_delete;
CREATE TRIGGER z_report_no_delete BEFORE DELETE ON z_report FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'numbered reports are never removed';
DROP TRIGGER IF EXISTS z_row_no_update;
CREATE TRIGGER z_row_no_update BEFORE UPDATE ON z_row FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'figures of a numbered report are never changed';
DROP TRIGGER IF EXISTS z_row_no_delete;
CREATE TRIGGER z_row_no_delete BEFORE DELETE ON z_row FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'figures of a numbered report are never removed';

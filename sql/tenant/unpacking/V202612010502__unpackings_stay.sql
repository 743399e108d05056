-- A carton that was opened was opened: a mistake is undone by its contrary. What went over is written once the ledger knows it.
DROP TRIGGER IF EXISTS unpacking_no_delete;
CREATE TRIGGER unpacking_no_delete BEFORE DELETE ON unpacking FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'documents are never removed';

-- What a drawer began with is said once; the database itself lets nobody say it otherwise afterwards.
DROP TRIGGER IF EXISTS opening_piece_no_update;
CREATE TRIGGER opening_piece_no_update BEFORE UPDATE ON opening_piece FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'floats are never changed';
DROP TRIGGER IF EXISTS opening_piece_no_delete;
CREATE TRIGGER opening_piece_no_delete BEFORE DELETE ON opening_piece FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'floats are never removed';

-- What moved has moved: a mistake is moved back. The database itself lets nobody say it otherwise afterwards.
DROP TRIGGER IF EXISTS stock_movement_no_update;
CREATE TRIGGER stock_movement_no_update BEFORE UPDATE ON stock_movement FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'movements of stock are never changed';
DROP TRIGGER IF EXISTS stock_movement_no_delete;
CREATE TRIGGER stock_movement_no_delete BEFORE DELETE ON stock_movement FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'movements of stock are never removed';

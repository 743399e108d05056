-- A shop's code is its host name and its schema's name for ever, and nobody else's after it: the row that gave it away is neither changed in this nor removed.
DROP TRIGGER IF EXISTS shop_code_stays;
CREATE TRIGGER shop_code_stays BEFORE UPDATE ON shop FOR EACH ROW
BEGIN
  IF NEW.code <> OLD.code THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the code of a shop is never changed';
  END IF;
END;
DROP TRIGGER IF EXISTS shop_code_is_used_once;
CREATE TRIGGER shop_code_is_used_once BEFORE DELETE ON shop FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the code of a shop is never free again';

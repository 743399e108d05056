-- Discounts are judged by the version their till was told: what it said stays.
DROP TRIGGER IF EXISTS discount_ceilings_no_update;
CREATE TRIGGER discount_ceilings_no_update BEFORE UPDATE ON discount_ceilings FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ceilings are never changed';
DROP TRIGGER IF EXISTS discount_ceilings_no_delete;
CREATE TRIGGER discount_ceilings_no_delete BEFORE DELETE ON discount_ceilings FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ceilings are never removed';

-- What customers paid towards their debts, left as deposits or paid for cards, and what the office moved for suppliers, is told apart from what a cashier noted. The amounts stay as they are.
ALTER TABLE cash_movement ADD COLUMN origin VARCHAR(8) NOT NULL DEFAULT 'TILL';
DROP TRIGGER IF EXISTS cash_movement_no_update;
UPDATE cash_movement SET origin = 'CUSTOMER' WHERE type IN ('VALUE_SOLD', 'DEPOSIT') OR id IN (SELECT a.id FROM account_settlement a);
UPDATE cash_movement SET origin = 'SUPPLIER' WHERE id IN (SELECT p.id FROM supplier_payment p WHERE p.till_id IS NOT NULL) OR id IN (SELECT c.id FROM supplier_correction c WHERE c.kind = 'PAYMENT');
CREATE TRIGGER cash_movement_no_update BEFORE UPDATE ON cash_movement FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'moves of cash are never changed';

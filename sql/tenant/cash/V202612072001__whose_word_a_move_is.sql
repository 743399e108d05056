-- What customers paid towards their debts, left as deposits or paid for cards, and what the office moves for suppliers, is told apart from what a cashier noted. The amounts stay as they are.
-- A debt paid before carries the number its till gave it; what the office moved before is known to its payment, and is named by no second one.
ALTER TABLE cash_movement ADD COLUMN origin VARCHAR(8) NOT NULL DEFAULT 'TILL';
DROP TRIGGER IF EXISTS cash_movement_no_update;
UPDATE cash_movement SET origin = 'CUSTOMER' WHERE type IN ('VALUE_SOLD', 'DEPOSIT') OR type IN ('PAID_IN', 'PAID_OUT') AND REGEXP_LIKE(reason, '^[A-Z0-9]+(-[A-Z0-9]+)*-D[0-9]{6,}$', 'c');
CREATE TRIGGER cash_movement_no_update BEFORE UPDATE ON cash_movement FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'moves of cash are never changed';

-- Change given in cash on money of another kind that was more than a debt: it left the drawers that are open, whose count expects it gone. What was handed over lies there whole, a cheque too.
INSERT INTO cash_movement (id, shift_id, till_id, branch_id, cashier_id, type, amount, reason, at)
  SELECT d.id, d.shift_id, d.till_id, d.branch_id, d.cashier_id, IF(d.cash < 0, 'PAID_OUT', 'PAID_IN'), d.cash, d.number, d.at FROM (
    SELECT a.id, a.shift_id, s.till_id, a.branch_id, a.cashier_id, a.number, a.at, SUM(IF(m.kind = 'CASH', m.amount, -m.change_given)) cash
    FROM account_settlement a JOIN settlement_money m ON m.settlement_id = a.id JOIN shift s ON s.id = a.shift_id AND s.state = 'OPEN'
    GROUP BY a.id, a.shift_id, s.till_id, a.branch_id, a.cashier_id, a.number, a.at
    HAVING SUM(m.kind <> 'CASH' AND m.change_given > 0) > 0) d
  ON DUPLICATE KEY UPDATE type = IF(d.cash < 0, 'PAID_OUT', 'PAID_IN'), amount = d.cash;
UPDATE slip_taken k JOIN shift s ON s.id = k.shift_id AND s.state = 'OPEN' JOIN (
    SELECT m.settlement_id, m.kind, SUM(m.given) given FROM settlement_money m WHERE m.kind IN ('CARD', 'CHEQUE') GROUP BY m.settlement_id, m.kind HAVING SUM(m.change_given) > 0) g
  ON g.settlement_id = k.command_id AND g.kind = k.kind
  SET k.amount = g.given;

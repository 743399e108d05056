-- Change given in cash on M-PESA money that was more than a debt, where nothing else moved: it left the drawers that are open, whose count expects it gone.
INSERT IGNORE INTO cash_movement (id, shift_id, till_id, branch_id, cashier_id, type, amount, reason, at)
  SELECT a.id, a.shift_id, s.till_id, a.branch_id, a.cashier_id, 'PAID_OUT', -SUM(m.change_given), a.number, a.at
  FROM account_settlement a JOIN settlement_money m ON m.settlement_id = a.id JOIN shift s ON s.id = a.shift_id AND s.state = 'OPEN'
  GROUP BY a.id, a.shift_id, s.till_id, a.branch_id, a.cashier_id, a.number, a.at
  HAVING SUM(m.kind = 'CASH') = 0 AND SUM(m.change_given) > 0;

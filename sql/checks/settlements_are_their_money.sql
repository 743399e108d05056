-- What was paid towards a debt is the sum of the money it was paid with.
SELECT COUNT(*) FROM account_settlement s WHERE s.amount <> COALESCE((SELECT SUM(m.amount) FROM settlement_money m WHERE m.settlement_id = s.id), 0);

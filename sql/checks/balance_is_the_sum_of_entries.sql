-- Every balance is the sum of what moved it and never below zero; what was promised to a sale that is done is promised no more.
SELECT COUNT(*) FROM (SELECT a.id FROM value_account a LEFT JOIN value_entry e ON e.account_id = a.id
  GROUP BY a.id, a.balance HAVING a.balance <> COALESCE(SUM(e.amount), 0) OR a.balance < 0) bad;

-- What a customer owes is the sum of what was bought on account and paid; nothing is owed by somebody without an account.
SELECT (SELECT COUNT(*) FROM customer_account a WHERE a.owed <> COALESCE((SELECT SUM(e.amount) FROM credit_entry e WHERE e.customer_id = a.customer_id), 0))
  + (SELECT COUNT(*) FROM credit_entry e LEFT JOIN customer_account a ON a.customer_id = e.customer_id WHERE a.customer_id IS NULL);

-- A customer's points are the sum of what moved them; nothing moved points of somebody without an account.
SELECT (SELECT COUNT(*) FROM customer_account a WHERE a.points <> COALESCE((SELECT SUM(e.points) FROM points_entry e WHERE e.customer_id = a.customer_id), 0))
  + (SELECT COUNT(*) FROM points_entry e LEFT JOIN customer_account a ON a.customer_id = e.customer_id WHERE a.customer_id IS NULL);

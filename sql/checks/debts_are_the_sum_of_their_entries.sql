select count(*) from customer_account a where a.owed <> coalesce((select sum(e.amount) from credit_entry e where e.customer_id = a.customer_id), 0)

select count(*) from customer_account a where a.points <> coalesce((select sum(e.points) from points_entry e where e.customer_id = a.customer_id), 0)

select count(*) from open_item i where i.unpaid < 0 or i.unpaid <> i.amount - coalesce((select sum(a.amount) from credit_allocation a where a.item_id = i.id), 0)

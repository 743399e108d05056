-- What is unpaid of an open item is its amount less what was set against it, and never less than nothing.
SELECT COUNT(*) FROM open_item i WHERE i.unpaid < 0 OR i.unpaid <> i.amount - COALESCE((SELECT SUM(a.amount) FROM credit_allocation a WHERE a.item_id = i.id), 0);

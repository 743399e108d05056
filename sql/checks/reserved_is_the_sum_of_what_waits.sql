-- What is reserved of a shelf is what waits there for customers who paid, for every branch and SKU, both ways round.
SELECT COUNT(*) FROM (
  SELECT i.branch_id, i.sku_id FROM stock_item i
  LEFT JOIN (SELECT branch_id, sku_id, SUM(quantity - released) waits FROM reservation WHERE state = 'OPEN' GROUP BY branch_id, sku_id) r ON r.branch_id = i.branch_id AND r.sku_id = i.sku_id
  WHERE i.reserved <> COALESCE(r.waits, 0)
  UNION ALL
  SELECT r.branch_id, r.sku_id FROM reservation r LEFT JOIN stock_item i ON i.branch_id = r.branch_id AND i.sku_id = r.sku_id WHERE r.state = 'OPEN' AND i.sku_id IS NULL) bad;

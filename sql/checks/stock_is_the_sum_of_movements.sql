-- On hand equals the sum of movements, for every branch and SKU, both ways round.
SELECT COUNT(*) FROM (
  SELECT i.branch_id, i.sku_id FROM stock_item i
  LEFT JOIN (SELECT branch_id, sku_id, SUM(quantity) quantity FROM stock_movement GROUP BY branch_id, sku_id) m
    ON m.branch_id = i.branch_id AND m.sku_id = i.sku_id
  WHERE i.on_hand <> COALESCE(m.quantity, 0)
  UNION ALL
  SELECT m.branch_id, m.sku_id FROM stock_movement m
  LEFT JOIN stock_item i ON i.branch_id = m.branch_id AND i.sku_id = m.sku_id WHERE i.sku_id IS NULL) bad;

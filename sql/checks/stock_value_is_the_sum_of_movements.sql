-- What is on hand is worth what its movements changed, for every branch and SKU.
SELECT COUNT(*) FROM stock_item i
  LEFT JOIN (SELECT branch_id, sku_id, SUM(value) value FROM stock_movement GROUP BY branch_id, sku_id) m ON m.branch_id = i.branch_id AND m.sku_id = i.sku_id
  WHERE i.value <> COALESCE(m.value, 0);

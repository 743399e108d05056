-- What is reserved of a shelf is what waits there for customers: paid in another branch, or put aside until it is paid; for every branch and SKU, both ways round.
SELECT COUNT(*) FROM (
  WITH waiting AS (
    SELECT branch_id, sku_id, SUM(quantity) quantity FROM (
      SELECT branch_id, sku_id, quantity - released quantity FROM reservation WHERE state = 'OPEN'
      UNION ALL SELECT branch_id, sku_id, pieces FROM layaway_line WHERE waits) each_one GROUP BY branch_id, sku_id)
  SELECT i.branch_id, i.sku_id FROM stock_item i LEFT JOIN waiting w ON w.branch_id = i.branch_id AND w.sku_id = i.sku_id WHERE i.reserved <> COALESCE(w.quantity, 0)
  UNION ALL
  SELECT w.branch_id, w.sku_id FROM waiting w LEFT JOIN stock_item i ON i.branch_id = w.branch_id AND i.sku_id = w.sku_id WHERE i.sku_id IS NULL) bad;

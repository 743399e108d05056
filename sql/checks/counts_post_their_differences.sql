-- A posted line of a count moved what was counted less what was expected, and nothing else; what a till told afterwards corrected both.
SELECT COUNT(*) FROM (
  SELECT l.count_id FROM stock_count_line l LEFT JOIN stock_movement m ON m.document_id = l.count_id AND m.line_no = l.line_no
  WHERE l.posted GROUP BY l.count_id, l.sku_id, l.counted, l.expected HAVING COALESCE(SUM(m.quantity), 0) <> l.counted - l.expected) bad;

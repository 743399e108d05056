-- A posted line of a count moved what was counted less what was expected, and nothing else.
SELECT COUNT(*) FROM stock_count_line l LEFT JOIN stock_movement m ON m.document_id = l.count_id AND m.line_no = l.line_no
  WHERE l.posted AND COALESCE(m.quantity, 0) <> l.counted - l.expected;

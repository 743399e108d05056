-- What was received moved in the same quantity, free goods included, at the cost of its line.
SELECT COUNT(*) FROM goods_receipt_line l LEFT JOIN stock_movement m ON m.document_id = l.receipt_id AND m.line_no = l.line_no AND m.reason = 'GOODS_RECEIPT'
  WHERE m.quantity IS NULL OR m.quantity <> l.quantity + l.free OR m.unit_cost <> l.unit_cost;

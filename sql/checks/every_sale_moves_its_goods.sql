-- Each line of a known SKU left the stock of its branch in the same quantity, if the quantity is one that can be sold.
SELECT COUNT(*) FROM sale_line l JOIN sale s ON s.id = l.sale_id
  LEFT JOIN stock_movement m ON m.document_id = l.sale_id AND m.line_no = l.line_no
  WHERE l.sku_id IS NOT NULL AND l.quantity > 0 AND l.quantity <= 999999.999 AND (m.quantity IS NULL OR m.quantity <> -l.quantity OR m.branch_id <> s.branch_id);

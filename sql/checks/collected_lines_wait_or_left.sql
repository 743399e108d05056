-- What is collected in another branch is reserved there, of a sale that is paid and not given back; it left that shelf once when it was handed over, and not before.
SELECT (SELECT COUNT(*) FROM sale_line l JOIN sku k ON k.id = l.sku_id JOIN product p ON p.id = k.product_id LEFT JOIN reservation r ON r.sale_id = l.sale_id AND r.line_no = l.line_no
    WHERE l.collect_at IS NOT NULL AND p.kind <> 'SERVICE' AND l.quantity > 0 AND l.quantity <= 999999.999 AND (r.sale_id IS NULL OR r.branch_id <> l.collect_at))
  + (SELECT COUNT(*) FROM reservation r LEFT JOIN sale s ON s.id = r.sale_id AND s.kind = 'SALE' LEFT JOIN sale_line l ON l.sale_id = r.sale_id AND l.line_no = r.line_no
      LEFT JOIN stock_movement m ON m.document_id = r.sale_id AND m.line_no = r.line_no AND m.part_no = r.part_no
      LEFT JOIN (SELECT b.original_id, x.original_line, SUM(x.quantity) quantity FROM sale_return b JOIN sale_return_line x ON x.sale_id = b.sale_id GROUP BY b.original_id, x.original_line) back
        ON back.original_id = r.sale_id AND back.original_line = r.line_no
    WHERE s.id IS NULL OR l.collect_at IS NULL OR r.quantity <= 0 OR r.released < 0 OR r.released > r.quantity OR (r.state = 'RELEASED') <> (r.released = r.quantity)
      OR (r.state = 'OPEN' AND back.quantity >= l.quantity)
      OR (r.state = 'HANDED_OVER' AND (m.quantity IS NULL OR m.quantity <> r.released - r.quantity OR m.branch_id <> r.branch_id OR m.sku_id <> r.sku_id OR m.reason <> 'COLLECTED'))
      OR (r.state <> 'HANDED_OVER' AND m.quantity IS NOT NULL))
  + (SELECT COUNT(*) FROM (SELECT sale_id, line_no, sku_id, SUM(quantity - released) waits FROM reservation GROUP BY sale_id, line_no, sku_id) r
      LEFT JOIN (SELECT sale_id, sale_line, sku_id, SUM(quantity) quantity FROM reservation_entry GROUP BY sale_id, sale_line, sku_id) e ON e.sale_id = r.sale_id AND e.sale_line = r.line_no AND e.sku_id = r.sku_id
    WHERE COALESCE(e.quantity, 0) <> -r.waits);

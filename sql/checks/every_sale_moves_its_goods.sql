-- Each line of a known SKU left the stock of its branch in the same quantity, if the quantity is one that can be sold.
-- A pack leaves as its pieces, a kit as its parts, a service leaves nothing. What is collected elsewhere has a check of its own.
SELECT COUNT(*) FROM sale_line l JOIN sale s ON s.id = l.sale_id
  JOIN sku k ON k.id = l.sku_id JOIN product p ON p.id = k.product_id
  LEFT JOIN stock_movement m ON m.document_id = l.sale_id AND m.line_no = l.line_no
  WHERE p.kind <> 'SERVICE' AND l.quantity > 0 AND l.quantity <= 999999.999 AND l.collect_at IS NULL
    AND (m.quantity IS NULL OR m.quantity >= 0 OR m.branch_id <> s.branch_id OR m.reason <> 'SALE'
      OR (p.kind = 'GOODS' AND (m.part_no <> 0 OR m.sku_id <> l.sku_id))
      OR (p.kind = 'KIT' AND m.part_no = 0)
      OR (p.kind = 'GOODS' AND l.unit IN ('EA', 'KG') AND m.quantity <> -l.quantity));

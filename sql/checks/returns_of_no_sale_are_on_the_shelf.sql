-- Goods that came back without a receipt came to stock as they were told: a pack as its pieces, a kit as its parts, a service not at all.
SELECT COUNT(*) FROM sale_return r JOIN sale_line l ON l.sale_id = r.sale_id
  JOIN sku k ON k.id = l.sku_id JOIN product p ON p.id = k.product_id
  LEFT JOIN stock_movement m ON m.document_id = l.sale_id AND m.line_no = l.line_no AND m.reason = 'RETURN'
  WHERE r.original_id IS NULL AND p.kind <> 'SERVICE' AND l.quantity >= -999999.999
    AND (m.quantity IS NULL OR m.quantity <= 0
      OR (p.kind = 'GOODS' AND (m.part_no <> 0 OR m.sku_id <> l.sku_id))
      OR (p.kind = 'KIT' AND m.part_no = 0)
      OR (p.kind = 'GOODS' AND l.unit IN ('EA', 'KG') AND m.quantity <> -l.quantity));

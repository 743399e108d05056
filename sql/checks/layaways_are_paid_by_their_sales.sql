-- What was put aside is paid by lines of sales, to the cent; it waits while it is open, left the shelf once with the sale that paid the rest, and lies free when it ended otherwise.
SELECT (SELECT COUNT(*) FROM layaway y WHERE y.paid <> COALESCE((SELECT SUM(p.amount - p.returned) FROM layaway_payment p WHERE p.layaway_id = y.id), 0)
    OR y.total <> COALESCE((SELECT SUM(l.total) FROM layaway_line l WHERE l.layaway_id = y.id), 0) OR y.fee < 0 OR (y.fee > 0 AND y.state NOT IN ('CANCELLED', 'EXPIRED')))
  + (SELECT COUNT(*) FROM layaway_payment p LEFT JOIN sale_line s ON s.sale_id = p.sale_id AND s.line_no = p.line_no
    LEFT JOIN (SELECT b.original_id, x.original_line, SUM(x.total) total FROM sale_return b JOIN sale_return_line x ON x.sale_id = b.sale_id GROUP BY b.original_id, x.original_line) back
      ON back.original_id = p.sale_id AND back.original_line = p.line_no
    WHERE NOT (s.total <=> p.amount) OR NOT (s.charge <=> 'LAYAWAY') OR p.returned <> COALESCE(back.total, 0))
  + (SELECT COUNT(*) FROM sale_line s JOIN sale d ON d.id = s.sale_id AND d.kind = 'SALE' LEFT JOIN layaway_payment p ON p.sale_id = s.sale_id AND p.line_no = s.line_no
    WHERE s.charge = 'LAYAWAY' AND p.sale_id IS NULL AND NOT EXISTS (SELECT 1 FROM sale_finding f WHERE f.sale_id = s.sale_id AND f.code = 'layaway-unknown'))
  + (SELECT COUNT(*) FROM layaway_line l LEFT JOIN layaway y ON y.id = l.layaway_id
    LEFT JOIN stock_movement m ON m.document_id = y.sale_id AND m.part_no = l.line_no AND m.sku_id = l.sku_id AND m.branch_id = l.branch_id AND m.quantity = -l.pieces
    WHERE y.id IS NULL OR l.waits <> (y.state = 'OPEN') OR (y.sale_id IS NOT NULL) <> (m.sku_id IS NOT NULL));

-- No line came back in more than was sold, unless a finding says so; a return's lines are those of its document.
SELECT (SELECT COUNT(*) FROM (SELECT r.original_id, l.original_line, SUM(l.quantity) back, MAX(EXISTS (SELECT 1 FROM sale_finding f WHERE f.sale_id = r.sale_id AND f.code = 'returned-beyond-sold')) told
    FROM sale_return r JOIN sale_return_line l ON l.sale_id = r.sale_id WHERE r.original_id IS NOT NULL GROUP BY r.original_id, l.original_line) b
    JOIN sale_line s ON s.sale_id = b.original_id AND s.line_no = b.original_line WHERE b.back > s.quantity AND NOT b.told)
  + (SELECT COUNT(*) FROM sale_return_line l LEFT JOIN sale_line s ON s.sale_id = l.sale_id AND s.line_no = l.line_no
    WHERE s.quantity IS NULL OR s.quantity <> -l.quantity OR s.total <> -l.total)
  + (SELECT COUNT(*) FROM sale s LEFT JOIN sale_return r ON r.sale_id = s.id WHERE (s.kind = 'RETURN') <> (r.sale_id IS NOT NULL));

-- What a receipt's line sold is on it, and what came back of it came by a return of that very sale or of one whose receipt nobody had, no more than was sold.
SELECT COUNT(*) FROM sold_piece p
  LEFT JOIN sale_line l ON l.sale_id = p.sale_id AND l.line_no = p.line_no
  LEFT JOIN sale_return r ON r.sale_id = p.return_id AND (r.original_id = p.sale_id OR r.original_id IS NULL OR NOT EXISTS (SELECT 1 FROM sale o WHERE o.id = r.original_id AND o.kind <> 'RETURN'))
WHERE l.sale_id IS NULL OR p.returned < 0 OR p.returned > p.quantity OR (p.returned > 0) <> (p.return_id IS NOT NULL) OR (p.return_id IS NOT NULL AND r.sale_id IS NULL);

-- A posted adjustment moved its lines, one that waits or was refused moved nothing.
SELECT COUNT(*) FROM stock_adjustment a JOIN stock_adjustment_line l ON l.adjustment_id = a.id
  LEFT JOIN stock_movement m ON m.document_id = a.id AND m.line_no = l.line_no
  WHERE (a.state = 'POSTED' AND (m.quantity IS NULL OR ABS(m.quantity) <> l.quantity OR m.reason <> a.reason)) OR (a.state <> 'POSTED' AND m.quantity IS NOT NULL);

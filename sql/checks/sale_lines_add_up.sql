-- Every sale's total is the sum of its lines; a sale without lines has no total.
SELECT COUNT(*) FROM (SELECT s.id FROM sale s LEFT JOIN sale_line l ON l.sale_id = s.id
  GROUP BY s.id, s.total HAVING COALESCE(SUM(l.total), 0) <> s.total) bad;

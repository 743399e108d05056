-- Every sale's total is the sum of its lines.
SELECT COUNT(*) FROM (SELECT s.id FROM sale s JOIN sale_line l ON l.sale_id = s.id
  GROUP BY s.id, s.total HAVING SUM(l.total) <> s.total) bad;

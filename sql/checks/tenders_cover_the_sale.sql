-- Tenders settle total and rounding; change is given minus settled, tender by tender.
SELECT COUNT(*) FROM (SELECT s.id FROM sale s LEFT JOIN tender t ON t.sale_id = s.id
  GROUP BY s.id, s.total, s.rounding
  HAVING COALESCE(SUM(t.amount), 0) <> s.total + s.rounding OR COALESCE(SUM(ABS(t.given - t.amount - t.change_given)), 0) <> 0) bad;

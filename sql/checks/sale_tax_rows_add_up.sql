-- Taxable and tax per letter add up to the sale, and to its total.
SELECT COUNT(*) FROM (SELECT s.id FROM sale s LEFT JOIN sale_tax t ON t.sale_id = s.id
  GROUP BY s.id, s.total, s.tax, s.taxable
  HAVING COALESCE(SUM(t.tax), 0) <> s.tax OR COALESCE(SUM(t.taxable), 0) <> s.taxable OR COALESCE(SUM(t.total), 0) <> s.total OR s.taxable + s.tax <> s.total) bad;

-- Taxable and tax per letter add up to the sale, and to its total.
SELECT COUNT(*) FROM (SELECT s.id FROM sale s JOIN sale_tax t ON t.sale_id = s.id
  GROUP BY s.id, s.total, s.tax, s.taxable
  HAVING SUM(t.tax) <> s.tax OR SUM(t.taxable) <> s.taxable OR SUM(t.total) <> s.total OR s.taxable + s.tax <> s.total) bad;

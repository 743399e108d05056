-- The authority's lines carry the same cents as the sale line they belong to, and letter by letter as the sale's tax rows.
SELECT (SELECT COUNT(*) FROM (
    SELECT l.sale_id FROM sale_line l LEFT JOIN sale_fiscal_line f ON f.sale_id = l.sale_id AND f.line_no = l.line_no
    GROUP BY l.sale_id, l.line_no, l.total, l.taxable, l.tax
    HAVING COALESCE(SUM(f.total), 0) <> l.total OR COALESCE(SUM(f.taxable), 0) <> l.taxable OR COALESCE(SUM(f.tax), 0) <> l.tax) bad_lines)
  + (SELECT COUNT(*) FROM (
    SELECT t.sale_id FROM sale_tax t
    LEFT JOIN (SELECT sale_id, tax_letter, SUM(total) total, SUM(tax) tax FROM sale_fiscal_line GROUP BY sale_id, tax_letter) f
      ON f.sale_id = t.sale_id AND f.tax_letter = t.letter
    WHERE t.total <> 0 AND (f.total IS NULL OR f.total <> t.total OR f.tax <> t.tax)) bad_letters);

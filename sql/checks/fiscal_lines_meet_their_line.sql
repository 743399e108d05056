-- The authority's lines carry the same cents, letter by letter, as the sale's tax rows.
SELECT COUNT(*) FROM (
  SELECT t.sale_id FROM sale_tax t
  LEFT JOIN (SELECT sale_id, tax_letter, SUM(total) total, SUM(tax) tax FROM sale_fiscal_line GROUP BY sale_id, tax_letter) f
    ON f.sale_id = t.sale_id AND f.tax_letter = t.letter
  WHERE t.total <> 0 AND (f.total IS NULL OR f.total <> t.total OR f.tax <> t.tax)) bad;

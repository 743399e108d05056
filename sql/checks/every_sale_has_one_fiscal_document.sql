-- No sale without its document for the authority, no document with another total.
SELECT COUNT(*) FROM sale s LEFT JOIN fiscal_document d ON d.sale_id = s.id LEFT JOIN sale_return r ON r.sale_id = s.id
  WHERE (d.id IS NULL AND (s.kind = 'SALE' OR (r.original_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM sale_finding f WHERE f.sale_id = s.id AND f.code = 'original-unknown')))) OR d.total <> s.total OR (d.kind = 'CREDIT_NOTE') <> (s.kind = 'RETURN');

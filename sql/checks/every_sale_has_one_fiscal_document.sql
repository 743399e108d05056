-- No sale without its document for the authority, no document with another total.
SELECT COUNT(*) FROM sale s LEFT JOIN fiscal_document d ON d.sale_id = s.id WHERE d.id IS NULL OR d.total <> s.total;

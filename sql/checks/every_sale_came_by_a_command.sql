-- A sale or return and the signed command that told of it share their id; the return of an exchange was told with its sale.
SELECT COUNT(*) FROM sale s LEFT JOIN processed_command c ON c.id = s.id LEFT JOIN sale_return r ON r.sale_id = s.id LEFT JOIN processed_command x ON x.id = r.exchange_id AND x.kind = 'exchange'
  WHERE IF(s.kind = 'RETURN', COALESCE(c.kind, '') <> 'return' AND x.id IS NULL, COALESCE(c.kind, '') NOT IN ('sale', 'exchange'));

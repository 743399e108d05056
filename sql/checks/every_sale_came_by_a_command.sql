-- A sale and the signed command that told of it share their id.
SELECT COUNT(*) FROM sale s LEFT JOIN processed_command c ON c.id = s.id WHERE c.id IS NULL OR c.kind <> IF(s.kind = 'RETURN', 'return', 'sale');

-- No sale that was told and stored is missing.
SELECT COUNT(*) FROM processed_command c LEFT JOIN sale s ON s.id = c.id WHERE c.kind IN ('sale', 'return', 'exchange') AND s.id IS NULL;

-- Every card sold or topped up for cash lies in the drawer of its shift; nothing else does under that name.
SELECT (SELECT COUNT(*) FROM value_load v LEFT JOIN cash_movement m ON m.id = v.id AND m.type = 'VALUE_SOLD' WHERE v.tender_kind = 'CASH' AND NOT (m.amount <=> v.amount))
  + (SELECT COUNT(*) FROM cash_movement m LEFT JOIN value_load v ON v.id = m.id WHERE m.type = 'VALUE_SOLD' AND v.id IS NULL)
  + (SELECT COUNT(*) FROM value_load v LEFT JOIN value_entry e ON e.document_id = v.id AND e.line_no = 0 WHERE NOT (e.amount <=> v.amount));

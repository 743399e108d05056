-- Every card sold or topped up for cash lies in the drawer of its shift, change on another way of paying left it, and slips, cheques and notes lie beside it; nothing else does under that name.
SELECT (SELECT COUNT(*) FROM value_load v LEFT JOIN cash_movement m ON m.id = v.id AND m.type = 'VALUE_SOLD' WHERE NOT (COALESCE(m.amount, 0) <=> IF(v.tender_kind = 'CASH', v.amount, -v.change_given)))
  + (SELECT COUNT(*) FROM value_load v LEFT JOIN slip_taken k ON k.command_id = v.id AND k.kind = v.tender_kind WHERE v.tender_kind IN ('CARD', 'CHEQUE', 'FOREIGN_CASH') AND NOT v.before_slips AND NOT (k.amount - v.change_given <=> v.amount))
  + (SELECT COUNT(*) FROM cash_movement m LEFT JOIN value_load v ON v.id = m.id WHERE m.type = 'VALUE_SOLD' AND v.id IS NULL)
  + (SELECT COUNT(*) FROM value_load v LEFT JOIN value_entry e ON e.document_id = v.id AND e.line_no = 0 WHERE NOT (e.amount <=> v.amount));

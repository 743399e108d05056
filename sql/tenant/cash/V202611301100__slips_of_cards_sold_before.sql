-- Slips and cheques for cards that were sold before slips were kept: they lie in the drawers that are open, whose count expects them.
INSERT IGNORE INTO slip_taken (command_id, kind, shift_id, amount)
  SELECT v.id, v.tender_kind, v.shift_id, v.amount FROM value_load v JOIN shift s ON s.id = v.shift_id AND s.state = 'OPEN' WHERE v.tender_kind IN ('CARD', 'CHEQUE');

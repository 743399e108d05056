-- What a supplier got from a drawer or paid into it moved that drawer's cash, or is what a cashier had noted, and what takes it back moved it back in the same shift; nothing moves for a payment that names no drawer.
SELECT (SELECT COUNT(*) FROM supplier_payment p LEFT JOIN cash_movement m ON m.id = p.id WHERE p.till_id IS NOT NULL AND NOT (m.amount <=> IF(p.back, p.amount, -p.amount) AND m.till_id <=> p.till_id))
  + (SELECT COUNT(*) FROM supplier_payment p JOIN supplier_correction c ON c.subject_id = p.id AND c.kind = 'PAYMENT' LEFT JOIN cash_movement m ON m.id = p.id LEFT JOIN cash_movement b ON b.id = c.id
      WHERE p.till_id IS NOT NULL AND NOT (b.amount <=> -m.amount AND b.shift_id <=> m.shift_id))
  + (SELECT COUNT(*) FROM supplier_payment p LEFT JOIN cash_movement m ON m.id = p.movement_id WHERE p.movement_id IS NOT NULL AND NOT (m.amount <=> IF(p.back, p.amount, -p.amount)))
  + (SELECT COUNT(*) FROM supplier_payment p JOIN cash_movement m ON m.id = p.id WHERE p.till_id IS NULL);

-- What a supplier got from a drawer or paid into it moved that drawer's cash, or is what a cashier had noted, and what takes it back moved it back in the same shift; nothing moves for a payment that names no drawer.
SELECT (SELECT COUNT(*) FROM supplier_payment p LEFT JOIN cash_movement m ON m.id = p.id WHERE p.till_id IS NOT NULL AND NOT (m.amount <=> IF(p.back, p.amount, -p.amount) AND m.till_id <=> p.till_id))
  + (SELECT COUNT(*) FROM supplier_payment p JOIN supplier_correction c ON c.subject_id = p.id AND c.kind = 'PAYMENT' LEFT JOIN cash_movement m ON m.id = p.id LEFT JOIN cash_movement b ON b.id = c.id
      WHERE p.till_id IS NOT NULL AND NOT (b.amount <=> -m.amount AND b.shift_id <=> m.shift_id))
  + (SELECT COUNT(*) FROM supplier_payment p LEFT JOIN cash_movement m ON m.id = p.movement_id WHERE p.movement_id IS NOT NULL AND NOT (m.amount <=> IF(p.back, p.amount, -p.amount)))
  + (SELECT COUNT(*) FROM supplier_payment p JOIN cash_movement m ON m.id = p.id WHERE p.till_id IS NULL)
  + (SELECT COUNT(*) FROM supplier_payment p JOIN cash_movement m ON m.id = p.movement_id WHERE p.standing AND (m.origin <> 'TILL' OR m.type NOT IN ('PAID_OUT', 'PAID_IN')))
  + (SELECT COUNT(*) FROM cash_movement m WHERE m.origin = 'SUPPLIER' AND NOT EXISTS (SELECT 1 FROM supplier_payment p WHERE p.id = m.id) AND NOT EXISTS (SELECT 1 FROM supplier_correction c WHERE c.id = m.id));

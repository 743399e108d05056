-- What a closed shift's drawer should hold: float, cash tenders less refunds and less change on other tenders, and cash moved; the variance is the count less that.
SELECT COUNT(*) FROM z_report z JOIN shift h ON h.id = z.shift_id LEFT JOIN z_report newer ON newer.shift_id = z.shift_id AND newer.revision > z.revision
  LEFT JOIN z_row e ON e.z_id = z.id AND e.section = 'EXPECTED'
  LEFT JOIN z_row c ON c.z_id = z.id AND c.section = 'COUNTED' LEFT JOIN z_row v ON v.z_id = z.id AND v.section = 'VARIANCE'
  WHERE newer.id IS NULL AND z.shift_id NOT IN (SELECT l.shift_id FROM late_shift l) AND (NOT (e.amount <=> h.opening_float
      + (SELECT COALESCE(SUM(IF(t.kind = 'CASH', t.amount, -t.change_given)), 0) FROM sale s JOIN tender t ON t.sale_id = s.id WHERE s.shift_id = h.id)
      + (SELECT COALESCE(SUM(m.amount), 0) FROM cash_movement m WHERE m.shift_id = h.id))
    OR COALESCE(c.amount - e.amount, 0) <> COALESCE(v.amount, 0)
    OR (c.amount IS NULL) <> ((SELECT COUNT(*) FROM till_settlement x WHERE x.shift_id = h.id) = 0));

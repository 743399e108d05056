-- What stays in a drawer is part of what was counted, and its newest report says the same: what was taken away and what stays are the count.
SELECT COUNT(*) FROM till_settlement s WHERE s.stays < 0 OR s.stays > s.counted
  OR EXISTS (SELECT 1 FROM z_report z LEFT JOIN z_report newer ON newer.shift_id = z.shift_id AND newer.revision > z.revision
    LEFT JOIN z_row t ON t.z_id = z.id AND t.section = 'TAKEN' LEFT JOIN z_row k ON k.z_id = z.id AND k.section = 'STAYS'
    WHERE z.shift_id = s.shift_id AND newer.id IS NULL AND z.shift_id NOT IN (SELECT l.shift_id FROM late_shift l)
      AND NOT (k.amount <=> s.stays AND t.amount <=> s.counted - s.stays));

-- The newest revision of every shift's report tells what was sold and given back in it, letter by letter as well.
SELECT (SELECT COUNT(*) FROM z_report z LEFT JOIN z_report newer ON newer.shift_id = z.shift_id AND newer.revision > z.revision
    WHERE newer.id IS NULL AND z.shift_id NOT IN (SELECT l.shift_id FROM late_shift l)
      AND (SELECT COALESCE(SUM(r.amount), 0) FROM z_row r WHERE r.z_id = z.id AND r.section IN ('SALES', 'RETURNS')) <> (SELECT COALESCE(SUM(s.total), 0) FROM sale s WHERE s.shift_id = z.shift_id))
  + (SELECT COUNT(*) FROM z_report z LEFT JOIN z_report newer ON newer.shift_id = z.shift_id AND newer.revision > z.revision
    WHERE newer.id IS NULL AND z.shift_id NOT IN (SELECT l.shift_id FROM late_shift l)
      AND (SELECT COALESCE(SUM(r.tax), 0) FROM z_row r WHERE r.z_id = z.id AND r.section = 'LETTER') <> (SELECT COALESCE(SUM(s.tax), 0) FROM sale s WHERE s.shift_id = z.shift_id))
  + (SELECT COUNT(*) FROM z_report z LEFT JOIN z_report newer ON newer.shift_id = z.shift_id AND newer.revision > z.revision
    WHERE newer.id IS NULL AND z.shift_id NOT IN (SELECT l.shift_id FROM late_shift l)
      AND (SELECT COALESCE(SUM(r.amount), 0) FROM z_row r WHERE r.z_id = z.id AND r.section IN ('TENDER', 'REFUND'))
        <> (SELECT COALESCE(SUM(t.amount), 0) FROM sale s JOIN tender t ON t.sale_id = s.id WHERE s.shift_id = z.shift_id));

-- Where a shift was counted by tender, its newest report tells of slips, cheques, foreign notes and vouchers what sales, cards sold and debts left in the drawer and nobody took away, what was counted, and the difference.
SELECT (SELECT COUNT(*) FROM z_report z JOIN till_settlement h ON h.shift_id = z.shift_id AND h.by_tender LEFT JOIN z_report newer ON newer.shift_id = z.shift_id AND newer.revision > z.revision
    WHERE newer.id IS NULL AND z.shift_id NOT IN (SELECT l.shift_id FROM late_shift l) AND (
      (SELECT COALESCE(SUM(r.amount), 0) FROM z_row r WHERE r.z_id = z.id AND r.section = 'TENDER_DUE')
        <> (SELECT COALESCE(SUM(t.given), 0) FROM sale s JOIN tender t ON t.sale_id = s.id WHERE s.shift_id = z.shift_id AND s.kind = 'SALE' AND t.kind IN ('CARD', 'CHEQUE', 'FOREIGN_CASH', 'VOUCHER'))
          + (SELECT COALESCE(SUM(k.amount), 0) FROM slip_taken k WHERE k.shift_id = z.shift_id)
          - (SELECT COALESCE(SUM(m.amount), 0) FROM slip_move m WHERE m.shift_id = z.shift_id)
      OR (SELECT COALESCE(SUM(r.amount), 0) FROM z_row r WHERE r.z_id = z.id AND r.section = 'TENDER_COUNT')
        <> (SELECT COALESCE(SUM(c.counted), 0) FROM settlement_tender c WHERE c.shift_id = z.shift_id AND c.expected IS NOT NULL)))
  + (SELECT COUNT(*) FROM z_report z LEFT JOIN z_report newer ON newer.shift_id = z.shift_id AND newer.revision > z.revision
    WHERE newer.id IS NULL AND z.shift_id NOT IN (SELECT l.shift_id FROM late_shift l) AND (SELECT COALESCE(SUM(r.amount), 0) FROM z_row r WHERE r.z_id = z.id AND r.section = 'TENDER_OUT')
      <> -(SELECT COALESCE(SUM(m.amount), 0) FROM slip_move m WHERE m.shift_id = z.shift_id))
  + (SELECT COUNT(*) FROM z_row d WHERE d.section = 'TENDER_DIFF' AND d.amount <>
      (SELECT COALESCE(SUM(IF(r.section = 'TENDER_COUNT', r.amount, -r.amount)), 0) FROM z_row r WHERE r.z_id = d.z_id AND r.name = d.name AND r.section IN ('TENDER_COUNT', 'TENDER_DUE')));

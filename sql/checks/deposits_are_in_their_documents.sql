-- What the ledger says of deposits taken and given back is what the document settled by them, what lay in or left the drawer for them and what went back as it was paid; nothing else does under that name. What was kept left the ledger as income, tax and all; what was put to nobody named is there.
SELECT (SELECT COUNT(*) FROM (SELECT e.document_id, SUM(e.amount) amount FROM deposit_entry e WHERE e.kind IN ('TAKEN', 'BACK') GROUP BY e.document_id) d
    WHERE d.amount <> (SELECT COALESCE(SUM(m.amount), 0) FROM cash_movement m WHERE m.id = d.document_id AND m.type = 'DEPOSIT')
        - (SELECT COALESCE(SUM(t.amount), 0) FROM tender t WHERE t.sale_id = d.document_id AND t.kind = 'DEPOSIT')
        - (SELECT COALESCE(SUM(r.amount), 0) FROM deposit_refund r WHERE r.document_id = d.document_id)
      AND NOT EXISTS (SELECT 1 FROM sale_finding f WHERE f.sale_id = d.document_id AND f.code = 'deposit-differs'))
  + (SELECT COUNT(*) FROM tender t WHERE t.kind = 'DEPOSIT' AND NOT EXISTS (SELECT 1 FROM deposit_entry e WHERE e.document_id = t.sale_id)
      AND NOT EXISTS (SELECT 1 FROM sale_finding f WHERE f.sale_id = t.sale_id AND f.code = 'deposit-differs'))
  + (SELECT COUNT(*) FROM cash_movement m WHERE m.type = 'DEPOSIT' AND NOT EXISTS (SELECT 1 FROM deposit_entry e WHERE e.document_id = m.id)
      AND NOT EXISTS (SELECT 1 FROM sale_finding f WHERE f.sale_id = m.id AND f.code = 'deposit-differs'))
  + (SELECT COUNT(*) FROM deposit_refund r WHERE r.amount <= 0 OR NOT EXISTS (SELECT 1 FROM deposit_entry e WHERE e.document_id = r.document_id))
  + (SELECT COUNT(*) FROM deposit_entry e WHERE e.kind IN ('TAKEN', 'BACK', 'KEPT') AND (SIGN(e.pieces) <> IF(e.kind = 'TAKEN', 1, -1) OR SIGN(e.amount) = -SIGN(e.pieces)))
  + (SELECT COUNT(*) FROM (SELECT SUM(e.pieces) pieces, SUM(e.amount) amount FROM deposit_entry e WHERE e.kind = 'PASSED' GROUP BY e.document_id) x WHERE x.pieces <> 0 OR x.amount <> 0)
  + (SELECT COUNT(*) FROM deposit_entry e LEFT JOIN kept_deposit k ON k.id = e.document_id WHERE e.kind = 'KEPT' AND NOT (k.taxable + k.tax <=> -e.amount))
  + (SELECT COUNT(*) FROM kept_deposit k WHERE NOT EXISTS (SELECT 1 FROM deposit_entry e WHERE e.document_id = k.id AND e.kind = 'KEPT'));

-- What was paid or given back as stored value stands in its ledger to the cent, or the sale says why not.
SELECT COUNT(*) FROM sale s JOIN tender t ON t.sale_id = s.id LEFT JOIN value_entry e ON e.document_id = t.sale_id AND e.line_no = t.line_no
  WHERE t.kind IN ('GIFT_CARD', 'VOUCHER', 'STORE_CREDIT') AND COALESCE(e.amount, 0) <> -t.amount
    AND NOT EXISTS (SELECT 1 FROM sale_finding f WHERE f.sale_id = s.id AND f.code LIKE 'value-%');

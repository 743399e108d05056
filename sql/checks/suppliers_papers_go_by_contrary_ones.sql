-- An invoice or payment of a supplier stands, or one contrary paper of its amount says why it does not.
SELECT COUNT(*) FROM (
  SELECT i.id FROM supplier_invoice i LEFT JOIN supplier_correction c ON c.subject_id = i.id AND c.kind = 'INVOICE'
  WHERE (i.standing IS NULL) <> (c.id IS NOT NULL) OR c.supplier_id <> i.supplier_id OR c.net <> i.net OR c.vat <> i.vat
  UNION ALL
  SELECT p.id FROM supplier_payment p LEFT JOIN supplier_correction c ON c.subject_id = p.id AND c.kind = 'PAYMENT'
  WHERE (p.standing IS NULL) <> (c.id IS NOT NULL) OR c.supplier_id <> p.supplier_id OR c.net <> p.amount) bad;

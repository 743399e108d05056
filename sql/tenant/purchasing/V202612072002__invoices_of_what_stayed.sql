-- An invoice may be of what stayed after goods went back before it came: what it leaves out lowers nothing that is owed. Those of before are found by their amounts, a shilling apart at most.
ALTER TABLE supplier_return ADD COLUMN netted_by BINARY(16) NULL, ADD KEY netted (netted_by);
UPDATE supplier_return b JOIN (
    SELECT i.receipt_id, i.id FROM supplier_invoice i JOIN goods_receipt r ON r.id = i.receipt_id
      JOIN (SELECT s.receipt_id, SUM(s.net) net, SUM(s.vat) vat, MAX(s.sent_at) last_at FROM supplier_return s WHERE s.credit_note IS NULL GROUP BY s.receipt_id) x ON x.receipt_id = r.id
    WHERE i.standing AND x.last_at <= i.kept_at AND ABS(r.net - x.net - i.net) <= 1 AND ABS(r.vat - x.vat - i.vat) <= 1 AND NOT (ABS(r.net - i.net) <= 1 AND ABS(r.vat - i.vat) <= 1)) m ON m.receipt_id = b.receipt_id
  SET b.netted_by = m.id WHERE b.credit_note IS NULL;

-- KRA lists purchases and imports by taxpayer, and each branch of a seller numbers its invoices by itself. Whose a row of before is, and which of several stays, is found at the next look (taxbooks.PurchaseBook).
ALTER TABLE tax_purchase
  ADD COLUMN taxpayer VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN seller_branch VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '00',
  DROP KEY invoice,
  ADD UNIQUE KEY invoice (taxpayer, seller_pin, seller_branch, invoice_number),
  ADD KEY device (device_id);
UPDATE tax_purchase SET seller_branch = LEFT(COALESCE(JSON_UNQUOTE(NULLIF(JSON_EXTRACT(told, '$.spplrBhfId'), CAST('null' AS JSON))), '00'), 2);
-- A credit note of a supplier takes input tax back.
UPDATE tax_purchase_line l JOIN tax_purchase p ON p.id = l.purchase_id SET l.quantity = -l.quantity, l.tax = -l.tax, l.total = -l.total WHERE p.total > 0 AND JSON_UNQUOTE(JSON_EXTRACT(p.told, '$.rcptTyCd')) = 'R';
UPDATE tax_purchase SET taxable = -taxable, tax = -tax, total = -total WHERE total > 0 AND JSON_UNQUOTE(JSON_EXTRACT(told, '$.rcptTyCd')) = 'R';
ALTER TABLE tax_import
  ADD COLUMN taxpayer VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  DROP KEY task,
  ADD UNIQUE KEY task (taxpayer, task, item_seq),
  ADD KEY device (device_id);

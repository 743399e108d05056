-- UPC-A, EAN-13 and GTIN-14 with zeros before, and UPC-E, are spellings of one number: form is the one a barcode is known by.
ALTER TABLE barcode ADD COLUMN form VARCHAR(48) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL;
UPDATE barcode SET form = CASE
  WHEN code REGEXP '^([0-9]{12}|0[0-9]{13})$' THEN SUBSTR(LPAD(code, 14, '0'), 2)
  WHEN code REGEXP '^[01][0-9]{7}$' THEN CONCAT('0', SUBSTR(code, 1, 1), CASE
    WHEN SUBSTR(code, 7, 1) IN ('0', '1', '2') THEN CONCAT(SUBSTR(code, 2, 2), SUBSTR(code, 7, 1), '0000', SUBSTR(code, 4, 3))
    WHEN SUBSTR(code, 7, 1) = '3' THEN CONCAT(SUBSTR(code, 2, 3), '00000', SUBSTR(code, 5, 2))
    WHEN SUBSTR(code, 7, 1) = '4' THEN CONCAT(SUBSTR(code, 2, 4), '00000', SUBSTR(code, 6, 1))
    ELSE CONCAT(SUBSTR(code, 2, 5), '0000', SUBSTR(code, 7, 1)) END, SUBSTR(code, 8, 1))
  ELSE code END;
-- What only looks like one has no other spelling.
UPDATE barcode SET form = code WHERE form <> code AND MOD(
  3 * (SUBSTR(form, 2, 1) + SUBSTR(form, 4, 1) + SUBSTR(form, 6, 1) + SUBSTR(form, 8, 1) + SUBSTR(form, 10, 1) + SUBSTR(form, 12, 1))
  + SUBSTR(form, 1, 1) + SUBSTR(form, 3, 1) + SUBSTR(form, 5, 1) + SUBSTR(form, 7, 1) + SUBSTR(form, 9, 1) + SUBSTR(form, 11, 1) + SUBSTR(form, 13, 1), 10) <> 0;
-- The same goods under two spellings of one number: one is enough, and scanners find them by either.
DELETE b FROM barcode b JOIN (SELECT form, sku_id, unit, COALESCE(MAX(IF(code = form, code, NULL)), MIN(code)) AS kept FROM barcode GROUP BY form, sku_id, unit HAVING COUNT(*) > 1) twice
  ON twice.form = b.form AND twice.sku_id = b.sku_id AND twice.unit <=> b.unit WHERE b.code <> twice.kept;
-- Two that were stored apart stay so, each found as it is written; the long one, else the first, answers to the form.
UPDATE barcode b JOIN (SELECT form, COALESCE(MAX(IF(code = form, code, NULL)), MIN(code)) AS kept FROM barcode GROUP BY form HAVING COUNT(*) > 1) twice ON twice.form = b.form
  SET b.form = NULL WHERE b.code <> twice.kept;
ALTER TABLE barcode ADD UNIQUE KEY form (form);

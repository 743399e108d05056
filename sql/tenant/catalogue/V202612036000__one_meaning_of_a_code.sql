-- A code and a barcode that are the same number or differ by case lead to one product: mark is what both are told apart by, code_claim the turn of whoever gives one to goods.
CREATE TABLE IF NOT EXISTS code_claim (
  mark VARCHAR(48) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY
) ENGINE=InnoDB;
ALTER TABLE barcode ADD COLUMN mark VARCHAR(48) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL, ADD KEY mark (mark);
ALTER TABLE sku ADD COLUMN mark VARCHAR(48) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL, ADD KEY mark (mark);
-- Those without a form are another spelling of one that has it.
UPDATE barcode SET mark = UPPER(COALESCE(form, CASE
  WHEN code REGEXP '^([0-9]{12}|0[0-9]{13})$' THEN SUBSTR(LPAD(code, 14, '0'), 2)
  WHEN code REGEXP '^[01][0-9]{7}$' THEN CONCAT('0', SUBSTR(code, 1, 1), CASE
    WHEN SUBSTR(code, 7, 1) IN ('0', '1', '2') THEN CONCAT(SUBSTR(code, 2, 2), SUBSTR(code, 7, 1), '0000', SUBSTR(code, 4, 3))
    WHEN SUBSTR(code, 7, 1) = '3' THEN CONCAT(SUBSTR(code, 2, 3), '00000', SUBSTR(code, 5, 2))
    WHEN SUBSTR(code, 7, 1) = '4' THEN CONCAT(SUBSTR(code, 2, 4), '00000', SUBSTR(code, 6, 1))
    ELSE CONCAT(SUBSTR(code, 2, 5), '0000', SUBSTR(code, 7, 1)) END, SUBSTR(code, 8, 1))
  ELSE code END));
UPDATE sku SET mark = CASE
  WHEN code REGEXP '^([0-9]{12}|0[0-9]{13})$' THEN SUBSTR(LPAD(code, 14, '0'), 2)
  WHEN code REGEXP '^[01][0-9]{7}$' THEN CONCAT('0', SUBSTR(code, 1, 1), CASE
    WHEN SUBSTR(code, 7, 1) IN ('0', '1', '2') THEN CONCAT(SUBSTR(code, 2, 2), SUBSTR(code, 7, 1), '0000', SUBSTR(code, 4, 3))
    WHEN SUBSTR(code, 7, 1) = '3' THEN CONCAT(SUBSTR(code, 2, 3), '00000', SUBSTR(code, 5, 2))
    WHEN SUBSTR(code, 7, 1) = '4' THEN CONCAT(SUBSTR(code, 2, 4), '00000', SUBSTR(code, 6, 1))
    ELSE CONCAT(SUBSTR(code, 2, 5), '0000', SUBSTR(code, 7, 1)) END, SUBSTR(code, 8, 1))
  ELSE code END;
-- What only looks like a number of GS1 has no other spelling.
UPDATE sku SET mark = code WHERE mark <> code AND MOD(
  3 * (SUBSTR(mark, 2, 1) + SUBSTR(mark, 4, 1) + SUBSTR(mark, 6, 1) + SUBSTR(mark, 8, 1) + SUBSTR(mark, 10, 1) + SUBSTR(mark, 12, 1))
  + SUBSTR(mark, 1, 1) + SUBSTR(mark, 3, 1) + SUBSTR(mark, 5, 1) + SUBSTR(mark, 7, 1) + SUBSTR(mark, 9, 1) + SUBSTR(mark, 11, 1) + SUBSTR(mark, 13, 1), 10) <> 0;
UPDATE sku SET mark = UPPER(mark);

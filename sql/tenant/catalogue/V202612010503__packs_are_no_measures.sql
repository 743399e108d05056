-- Packs could be called G, L, ML, M, CM, M2 or M3 before those were measures: they are PKG, PKL and so on from now on, QKL where PKL was taken.
CREATE TABLE IF NOT EXISTS renamed_pack (
  sku_id BINARY(16) NOT NULL,
  unit   VARCHAR(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  word   VARCHAR(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (sku_id, unit)
) ENGINE=InnoDB;
INSERT INTO renamed_pack (sku_id, unit, word)
  SELECT told.sku_id, told.unit, (SELECT CONCAT(CONVERT(letters.letter USING ascii), CONVERT('K' USING ascii), told.unit) COLLATE ascii_bin FROM (SELECT 1 AS place, 'P' AS letter UNION ALL SELECT 2, 'Q' UNION ALL SELECT 3, 'X' UNION ALL SELECT 4, 'Y' UNION ALL SELECT 5, 'Z'
      UNION ALL SELECT 6, 'W' UNION ALL SELECT 7, 'V' UNION ALL SELECT 8, 'U' UNION ALL SELECT 9, 'T' UNION ALL SELECT 10, 'S') letters
    WHERE NOT EXISTS (SELECT 1 FROM pack p WHERE p.sku_id = told.sku_id AND p.unit = CONCAT(CONVERT(letters.letter USING ascii), CONVERT('K' USING ascii), told.unit) COLLATE ascii_bin)
      AND NOT EXISTS (SELECT 1 FROM pack_price a WHERE a.sku_id = told.sku_id AND a.unit = CONCAT(CONVERT(letters.letter USING ascii), CONVERT('K' USING ascii), told.unit) COLLATE ascii_bin) ORDER BY letters.place LIMIT 1)
  FROM (SELECT sku_id, unit FROM pack UNION SELECT sku_id, unit FROM pack_price UNION SELECT sku_id, unit FROM barcode WHERE unit IS NOT NULL) told
  WHERE told.unit IN ('G', 'L', 'ML', 'M', 'CM', 'M2', 'M3')
  ON DUPLICATE KEY UPDATE word = renamed_pack.word;
UPDATE pack p JOIN renamed_pack r ON r.sku_id = p.sku_id AND r.unit = p.unit SET p.unit = r.word;
UPDATE pack_price p JOIN renamed_pack r ON r.sku_id = p.sku_id AND r.unit = p.unit SET p.unit = r.word;
UPDATE barcode b JOIN renamed_pack r ON r.sku_id = b.sku_id AND r.unit = b.unit SET b.unit = r.word;
UPDATE price_change c JOIN renamed_pack r ON r.sku_id = c.sku_id AND r.unit = c.unit SET c.unit = r.word;
-- Tills hear of it as of any other change of goods.
INSERT INTO change_row (id, kind, reference) SELECT RANDOM_BYTES(16), 'product', one.sku_id FROM (SELECT DISTINCT sku_id FROM renamed_pack) one;
DROP TABLE renamed_pack;

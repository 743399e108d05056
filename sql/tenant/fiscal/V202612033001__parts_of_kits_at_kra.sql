-- What KRA was told kits are made of, part by part; goods KRA has already are looked at once.
ALTER TABLE fiscal_item
  ADD COLUMN parts_open BOOLEAN NOT NULL DEFAULT TRUE,
  ADD INDEX parts (pin, parts_open);
CREATE TABLE IF NOT EXISTS fiscal_part (
  id           BINARY(16)    NOT NULL PRIMARY KEY,
  pin          VARCHAR(11) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kit_item_id  BINARY(16)    NOT NULL,
  kit_sku_id   BINARY(16)    NOT NULL,
  part_item_id BINARY(16)    NOT NULL,
  part_sku_id  BINARY(16)    NOT NULL,
  quantity     DECIMAL(15,2) NOT NULL,
  told         DECIMAL(15,2) NULL,
  state        VARCHAR(10)   NOT NULL,
  uncertain    BOOLEAN       NOT NULL,
  words        VARCHAR(500)  NULL,
  created_at   DATETIME(3)   NOT NULL,
  version      INT           NOT NULL DEFAULT 0,
  UNIQUE KEY part (kit_item_id, part_sku_id),
  KEY kit (kit_sku_id),
  KEY part_item (part_item_id),
  KEY state (pin, state)
) ENGINE=InnoDB;

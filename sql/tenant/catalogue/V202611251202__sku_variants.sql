-- A SKU is one variant of its product: up to three values. "packed" spares goods without packs every look for them.
ALTER TABLE sku
  ADD COLUMN value1 VARCHAR(40) NULL,
  ADD COLUMN value2 VARCHAR(40) NULL,
  ADD COLUMN value3 VARCHAR(40) NULL,
  ADD COLUMN packed BOOLEAN NOT NULL DEFAULT FALSE;

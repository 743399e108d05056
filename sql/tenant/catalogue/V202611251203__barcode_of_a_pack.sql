-- A carton's barcode stands for the carton: null is the SKU's own unit.
ALTER TABLE barcode ADD COLUMN unit VARCHAR(6) CHARACTER SET ascii COLLATE ascii_bin NULL;

-- Every price a SKU ever had: what a customer was asked for must be found again. Prices of before begin the history.
CREATE TABLE IF NOT EXISTS price_change (
  id         BINARY(16)    NOT NULL PRIMARY KEY,
  sku_id     BINARY(16)    NOT NULL,
  amount     DECIMAL(19,2) NOT NULL,
  changed_at DATETIME(3)   NOT NULL,
  changed_by VARCHAR(120)  NULL,
  KEY sku (sku_id, changed_at)
) ENGINE=InnoDB;
INSERT INTO price_change (id, sku_id, amount, changed_at)
  SELECT UUID_TO_BIN(UUID()), p.sku_id, p.amount, p.changed_at FROM price_entry p
  WHERE NOT EXISTS (SELECT 1 FROM price_change c WHERE c.sku_id = p.sku_id);

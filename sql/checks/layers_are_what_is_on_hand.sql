-- Where layers are kept they are what is on hand and worth it, to the last decimal; each but the owed has something left.
SELECT COUNT(*) FROM stock_item i
  LEFT JOIN (SELECT branch_id, sku_id, SUM(quantity) quantity, SUM(value) value, SUM(layer_no > 0 AND (quantity <= 0 OR value < 0) OR layer_no = 0 AND quantity > 0) odd FROM stock_layer GROUP BY branch_id, sku_id) l
    ON l.branch_id = i.branch_id AND l.sku_id = i.sku_id
  WHERE i.layered = 1 AND (i.on_hand <> COALESCE(l.quantity, 0) OR i.value <> COALESCE(l.value, 0) OR l.odd > 0) OR i.layered = 0 AND l.quantity IS NOT NULL;

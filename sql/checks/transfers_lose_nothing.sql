-- Of a transfer that is done, what left the one branch came into the books of the other or of who bears the loss.
SELECT COUNT(*) FROM (
  SELECT t.id FROM stock_transfer t JOIN stock_movement m ON m.document_id = t.id AND m.reason IN ('TRANSFER_OUT', 'TRANSFER_IN')
  WHERE t.state = 'DONE' GROUP BY t.id, m.sku_id HAVING SUM(m.quantity) <> 0) bad;

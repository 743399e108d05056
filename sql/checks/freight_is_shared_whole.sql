-- Freight of a receipt is the sum of its lines' shares, and its amounts are those of its lines.
SELECT COUNT(*) FROM (
  SELECT r.id FROM goods_receipt r JOIN goods_receipt_line l ON l.receipt_id = r.id
  GROUP BY r.id, r.landed, r.net HAVING SUM(l.landed) <> r.landed OR ABS(SUM(l.price * l.quantity) - r.net) > 0.005) bad;

-- A piece is on hand as often as its moves say: once or not at all.
SELECT COUNT(*) FROM (
  SELECT s.state, COALESCE(SUM(m.quantity), 0) AS moved FROM stock_serial s
    LEFT JOIN stock_mark_move m ON m.sku_id = s.sku_id AND m.serial = s.serial
  GROUP BY s.sku_id, s.serial, s.state) each_serial WHERE each_serial.moved <> IF(each_serial.state = 'ON_HAND', 1, 0);

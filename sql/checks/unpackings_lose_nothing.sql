-- What was opened or packed again left as one thing and came as the other, worth the same to the last decimal.
SELECT COUNT(*) FROM (SELECT u.id FROM unpacking u LEFT JOIN stock_movement m ON m.document_id = u.id
  GROUP BY u.id, u.undoes, u.carton_id, u.cartons, u.piece_id, u.pieces, u.value
  HAVING COUNT(m.document_id) <> 2 OR SUM(m.value) <> 0 OR MAX(m.value) <> u.value
    OR SUM(CASE WHEN m.sku_id = u.carton_id THEN m.quantity END) <> IF(u.undoes IS NULL, -u.cartons, u.cartons)
    OR SUM(CASE WHEN m.sku_id = u.piece_id THEN m.quantity END) <> IF(u.undoes IS NULL, u.pieces, -u.pieces)) odd;

-- A sale takes, a return and a receipt bring; only a count may do either.
SELECT COUNT(*) FROM stock_movement WHERE (quantity > 0 AND reason IN ('SALE', 'COLLECTED', 'SUPPLIER_RETURN', 'TRANSFER_OUT', 'UNPACKED_OUT', 'DAMAGE', 'EXPIRY', 'THEFT', 'OWN_USE', 'STAFF_MEAL', 'DONATION', 'SAMPLE'))
  OR (quantity < 0 AND reason IN ('RETURN', 'GOODS_RECEIPT', 'TRANSFER_IN', 'FOUND', 'OPENING', 'UNPACKED_IN'));

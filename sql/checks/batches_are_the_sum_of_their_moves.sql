-- What a batch has in a branch is what its moves there come to, and never less than nothing.
SELECT COUNT(*) FROM (
  SELECT b.on_hand, COALESCE(SUM(m.quantity), 0) AS moved FROM stock_batch b
    LEFT JOIN stock_mark_move m ON m.branch_id = b.branch_id AND m.sku_id = b.sku_id AND m.batch = b.batch
  GROUP BY b.branch_id, b.sku_id, b.batch, b.on_hand) each_batch WHERE each_batch.on_hand <> each_batch.moved OR each_batch.on_hand < 0;

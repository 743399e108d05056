-- Goods that lie in two places are counted over a while: what moved meanwhile makes their difference doubtful. What nobody found was not there when the count was closed.
ALTER TABLE stock_count_line ADD COLUMN began DATETIME(3) NULL;
ALTER TABLE stock_count ADD COLUMN closed_at DATETIME(3) NULL;
UPDATE stock_count_line l SET l.began = COALESCE((SELECT MIN(e.counted_at) FROM stock_count_entry e WHERE e.count_id = l.count_id AND e.sku_id = l.sku_id AND e.undone = FALSE), l.mark) WHERE l.mark IS NOT NULL;
UPDATE stock_count c SET c.closed_at = (SELECT MAX(l.mark) FROM stock_count_line l WHERE l.count_id = c.id) WHERE c.state <> 'OPEN';

-- Sums over years of movements, by goods or by time, read an index alone instead of every row behind it.
alter table stock_movement
    drop key sku, add key sku (branch_id, sku_id, at, reason, quantity, value),
    drop key at, add key at (at, branch_id, reason, sku_id, quantity, value, unit_cost);

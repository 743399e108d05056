-- What a promotion took off comes back with the goods: a row of the return below zero, its coupon and its "once" free again, each counted, so that a till tells it from what it used up itself.
ALTER TABLE promotion_use ADD COLUMN original_id BINARY(16) NULL AFTER sale_id, ADD KEY original (original_id);
ALTER TABLE coupon ADD COLUMN freed INT NOT NULL DEFAULT 0 AFTER uses;
ALTER TABLE promotion_buyer ADD COLUMN id BINARY(16) NULL FIRST, ADD COLUMN free BOOLEAN NOT NULL DEFAULT FALSE, ADD COLUMN freed INT NOT NULL DEFAULT 0, ADD COLUMN version INT NOT NULL DEFAULT 0, ADD KEY sale (sale_id);
UPDATE promotion_buyer SET id = UUID_TO_BIN(UUID()) WHERE id IS NULL;
ALTER TABLE promotion_buyer MODIFY id BINARY(16) NOT NULL, ADD UNIQUE KEY id (id);

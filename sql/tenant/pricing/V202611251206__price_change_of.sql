-- Which price changed (null: the SKU's own, else a pack's or a branch's), and in which bulk edit or import. No amount: it was taken back.
ALTER TABLE price_change
  MODIFY COLUMN amount DECIMAL(19,2) NULL,
  ADD COLUMN unit      VARCHAR(6) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN branch_id BINARY(16) NULL,
  ADD COLUMN batch_id  BINARY(16) NULL,
  ADD KEY batch (batch_id);

-- A buyer's PIN that comes after the stamp takes the invoice back and makes another one: three documents of one sale, of which the last is its current one.
ALTER TABLE fiscal_document
  MODIFY COLUMN sale_id BINARY(16) NULL,
  ADD COLUMN past_sale_id BINARY(16) NULL AFTER sale_id,
  ADD COLUMN credits_id   BINARY(16) NULL AFTER original_id,
  ADD COLUMN buyer_pin    VARCHAR(11) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER reason,
  ADD INDEX past_sale (past_sale_id);

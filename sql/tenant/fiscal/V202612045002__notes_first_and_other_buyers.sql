-- An invoice that takes another's place goes after the note that takes that one back; another buyer may be nobody.
ALTER TABLE fiscal_document
  ADD COLUMN after_id   BINARY(16) NULL AFTER credits_id,
  ADD COLUMN buyer_told BOOLEAN NOT NULL DEFAULT FALSE AFTER buyer_pin;
UPDATE fiscal_document SET buyer_told = TRUE WHERE buyer_pin IS NOT NULL;
UPDATE fiscal_document i JOIN fiscal_document n ON n.past_sale_id = i.sale_id SET i.after_id = n.id WHERE n.credits_id IS NOT NULL AND i.buyer_pin IS NOT NULL AND i.state <> 'APPROVED';

-- A proposed price starts from here; of what came before nobody knows it, and nothing is proposed.
ALTER TABLE goods_receipt_line ADD COLUMN selling DECIMAL(19,2) NULL;

-- The KRA PIN a buyer gave at the till, for whoever claims the tax; null for everybody else.
ALTER TABLE sale ADD COLUMN buyer_pin VARCHAR(11) CHARACTER SET ascii COLLATE ascii_bin NULL;

-- A tender through a provider points at its payment; code is what the till knew of it.
ALTER TABLE tender ADD COLUMN payment_id BINARY(16) NULL, ADD COLUMN code VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL, ADD KEY payment (payment_id);

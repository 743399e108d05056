-- A code pays one sale, whatever number it was paid to and whoever typed it: the database says so.
ALTER TABLE payment_use ADD COLUMN code VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL, ADD UNIQUE KEY code (code);

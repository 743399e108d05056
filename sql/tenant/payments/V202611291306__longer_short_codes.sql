-- Numbers of banks and phones are longer than short codes.
ALTER TABLE payment MODIFY short_code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;

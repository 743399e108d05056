-- A statement is a number's, whichever account speaks of it.
ALTER TABLE statement_line ADD COLUMN short_code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER account_id;

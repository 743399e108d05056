-- Beside price lists, one file of pictures comes in the same way: uploaded, checked, run, done.
ALTER TABLE import_run ADD COLUMN kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'LIST';

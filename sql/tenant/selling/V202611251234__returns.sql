-- A return is a document like a sale, with amounts below zero; what it gives back stands beside it.
ALTER TABLE sale ADD COLUMN kind VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'SALE' AFTER state;

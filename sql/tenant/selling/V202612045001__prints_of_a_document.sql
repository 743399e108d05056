-- A sale may have several documents at the authority: each has an original of its own. Prints from before know their sale alone.
ALTER TABLE receipt_print ADD COLUMN document_id BINARY(16) NULL;

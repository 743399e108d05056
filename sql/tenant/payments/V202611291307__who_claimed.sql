-- At which workstation a payment was claimed or taken: it alone lets a claim go again. NULL in rows from before.
ALTER TABLE payment_use ADD COLUMN workstation_id BINARY(16) NULL;

-- How much of a payment is given back or on its way back: never more than came.
ALTER TABLE payment ADD COLUMN given_back DECIMAL(19,2) NOT NULL DEFAULT 0 AFTER amount;

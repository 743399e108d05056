-- A cheque has a date; foreign notes have a currency, an amount and the rate they were taken at.
ALTER TABLE tender ADD COLUMN dated DATE NULL, ADD COLUMN currency CHAR(3) NULL, ADD COLUMN foreign_amount DECIMAL(19,2) NULL, ADD COLUMN rate DECIMAL(19,4) NULL;

-- From the day of the sale; none: no warranty of the shop's own.
ALTER TABLE product ADD COLUMN warranty_months INT NULL;

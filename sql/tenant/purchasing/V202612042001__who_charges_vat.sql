-- A supplier below the VAT threshold charges none. Those known already stay as they were booked.
ALTER TABLE supplier ADD COLUMN charges_vat BOOLEAN NOT NULL DEFAULT TRUE;

-- A day whose Z was closed while KRA did not answer is held against it later.
ALTER TABLE tax_check ADD COLUMN awaits_kra BOOLEAN NOT NULL DEFAULT FALSE;

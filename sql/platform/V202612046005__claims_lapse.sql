-- A claim nobody uses lapses after a week; those of before are in use.
ALTER TABLE shop_claim ADD COLUMN kept BOOLEAN NOT NULL DEFAULT TRUE, ADD COLUMN version INT NOT NULL DEFAULT 0;

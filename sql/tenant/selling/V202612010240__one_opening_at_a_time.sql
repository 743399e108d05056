-- Which workstation was let in to begin a shift at a drawer, and for how long nobody else is.
ALTER TABLE till ADD COLUMN opening_workstation_id BINARY(16) NULL, ADD COLUMN opening_until DATETIME(3) NULL;

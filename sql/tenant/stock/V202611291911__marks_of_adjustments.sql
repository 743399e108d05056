-- Batches and serials told with an adjustment wait with it for the second person.
ALTER TABLE stock_adjustment_line ADD COLUMN marks MEDIUMTEXT NULL;

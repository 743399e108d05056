-- How goods that leave are valued, how they were before, and since which day; no day: since ever.
ALTER TABLE stock_rules
  ADD COLUMN costing VARCHAR(8) NOT NULL DEFAULT 'AVERAGE',
  ADD COLUMN costing_before VARCHAR(8) NOT NULL DEFAULT 'AVERAGE',
  ADD COLUMN costing_from DATE NULL;

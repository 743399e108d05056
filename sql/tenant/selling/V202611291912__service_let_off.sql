-- What a customer was let off of the charge for service, and why; a line that charges for service instead of goods says so.
ALTER TABLE sale
  ADD COLUMN service_waived     DECIMAL(19,2) NULL,
  ADD COLUMN service_waived_why VARCHAR(120)  NULL;
ALTER TABLE sale_line
  ADD COLUMN charge VARCHAR(12) NULL;

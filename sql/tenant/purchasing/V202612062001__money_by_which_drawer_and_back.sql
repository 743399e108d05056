-- Which drawer money for a supplier left, or which pay-out a cashier had noted for it already, and money a supplier paid back. What was booked before named neither and moved nothing.
ALTER TABLE supplier_payment ADD COLUMN till_id BINARY(16) NULL, ADD COLUMN movement_id BINARY(16) NULL, ADD COLUMN back BOOLEAN NOT NULL DEFAULT FALSE, ADD UNIQUE KEY movement (movement_id, standing);

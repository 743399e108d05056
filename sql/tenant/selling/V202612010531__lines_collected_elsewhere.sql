-- Where the customer collects a line that lies in another branch; null for what is handed over at once.
ALTER TABLE sale_line ADD COLUMN collect_at BINARY(16) NULL;

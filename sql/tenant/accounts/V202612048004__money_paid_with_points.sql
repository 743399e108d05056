-- What of a document was paid with points: when goods come back, so many points come back as the sale took, whatever one is worth by then. 0 for documents before it was noted.
ALTER TABLE customer_purchase ADD COLUMN by_points DECIMAL(19,2) NOT NULL DEFAULT 0;

-- Whose leaving ends that a collector is named; and what ended long ago is found without reading all.
ALTER TABLE reservation ADD COLUMN customer_id BINARY(16) NULL AFTER phone, ADD KEY customer (customer_id), ADD KEY ended (ended_at);

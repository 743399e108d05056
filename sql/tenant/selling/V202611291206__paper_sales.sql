-- Sales of an outage keep the number of the paper they were written on.
ALTER TABLE sale ADD COLUMN paper_number VARCHAR(30) NULL, ADD KEY paper (branch_id, paper_number);

-- At which branch and workstation something was done; nothing for what was done in the office, and for what was written before.
ALTER TABLE audit_entry ADD COLUMN branch_id BINARY(16) NULL, ADD COLUMN workstation_id BINARY(16) NULL, ADD KEY place (branch_id, seq);

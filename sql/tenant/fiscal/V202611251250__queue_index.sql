-- Every till's ping asks how much its branch waits for: counted inside the index, per branch.
ALTER TABLE fiscal_document DROP INDEX state, ADD INDEX queue (state, branch_id, created_at);

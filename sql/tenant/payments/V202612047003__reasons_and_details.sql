-- Whether a line's reason is the provider's own word for what moved, or the free text of an export without such a column, of which single words say nothing.
ALTER TABLE statement_line ADD COLUMN named BOOLEAN NOT NULL DEFAULT TRUE AFTER reason_type;

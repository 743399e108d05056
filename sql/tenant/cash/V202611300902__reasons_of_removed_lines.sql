-- Why a line was taken out of a cart, where the till asked.
ALTER TABLE removed_line ADD COLUMN reason VARCHAR(120) NULL;

-- From this amount on goods are taken out of a cart with a colleague's word alone; nothing: never.
ALTER TABLE counter_limits ADD COLUMN void_limit DECIMAL(19,2) NULL;

-- A typed M-PESA code for so much or more is looked up before the goods go; nothing: never.
ALTER TABLE counter_limits ADD COLUMN code_limit DECIMAL(19,2) NULL;

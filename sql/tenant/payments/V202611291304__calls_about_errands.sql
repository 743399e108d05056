-- A provider's call may also be the result of an errand.
ALTER TABLE provider_call ADD COLUMN errand_id BINARY(16) NULL AFTER account_id;

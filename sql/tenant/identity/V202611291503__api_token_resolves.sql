-- Another program may be allowed to decide about findings, one token at a time.
ALTER TABLE api_token ADD COLUMN resolves BOOLEAN NOT NULL DEFAULT FALSE;

-- An account may be pulled from, and may be a number without keys, whose codes are typed.
ALTER TABLE provider_account MODIFY kind VARCHAR(12) NOT NULL, MODIFY short_code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  MODIFY receiving_number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  MODIFY app_id BINARY(16) NULL, MODIFY consumer_key VARCHAR(600) CHARACTER SET ascii COLLATE ascii_bin NULL,
  MODIFY consumer_secret VARCHAR(600) CHARACTER SET ascii COLLATE ascii_bin NULL, MODIFY passkey VARCHAR(600) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN nominated_number VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL, ADD COLUMN pull_registered_at DATETIME(3) NULL,
  ADD COLUMN pulled_until DATETIME(3) NULL, ADD COLUMN pull_note VARCHAR(200) NULL;

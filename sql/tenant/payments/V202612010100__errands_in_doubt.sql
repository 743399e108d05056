-- An earlier attempt may have gone: a later one that was certainly not taken does not prove that none was.
ALTER TABLE provider_errand ADD COLUMN in_doubt BOOLEAN NOT NULL DEFAULT FALSE;

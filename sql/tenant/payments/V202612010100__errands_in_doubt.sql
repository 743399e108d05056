-- An earlier attempt may have gone: a later one that was certainly not taken does not prove that none was.
ALTER TABLE provider_errand ADD COLUMN in_doubt BOOLEAN NOT NULL DEFAULT FALSE;
-- Until now an errand that may have gone was said to be waiting here as soon as a later attempt was not taken.
UPDATE provider_errand SET in_doubt = TRUE, state = 'UNKNOWN', version = version + 1 WHERE kind IN ('REVERSAL', 'PAYOUT') AND state IN ('PENDING', 'UNKNOWN') AND tries > 1;

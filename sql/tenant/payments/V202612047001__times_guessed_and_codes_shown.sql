-- When a payment came in may be a guess until the provider tells it; when a customer showed a code is not when it was heard of; since when a number is the shop's here.
ALTER TABLE payment ADD COLUMN guessed BOOLEAN NOT NULL DEFAULT FALSE AFTER paid_at, ADD COLUMN shown_at DATETIME(3) NULL AFTER guessed;
ALTER TABLE provider_account ADD COLUMN created_at DATETIME(3) NULL AFTER active;
-- Of a paid prompt without a code nobody told when it was paid.
UPDATE payment SET guessed = TRUE, version = version + 1 WHERE channel = 'PROMPT' AND state = 'PAID' AND code IS NULL;

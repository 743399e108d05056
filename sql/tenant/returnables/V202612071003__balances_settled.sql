-- Papers of balances below nothing that somebody settled, beside those of deposits that were kept.
INSERT IGNORE INTO kept_deposit_number (id, last) VALUES (2, 0);

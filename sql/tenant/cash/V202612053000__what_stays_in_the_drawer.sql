-- Of what was counted at the end of a shift this much stays in the drawer for the next one; the rest went to the safe or the bank. Null where nobody said so: all of it.
ALTER TABLE till_settlement ADD COLUMN stays DECIMAL(19,2) NULL;

-- A drawer is counted by tender as well: slips, cheques, foreign notes and vouchers beside what should be there. Counts from before know cash alone: expected stays null.
ALTER TABLE till_settlement ADD COLUMN by_tender BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE settlement_tender
  ADD COLUMN currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' AFTER kind,
  ADD COLUMN expected DECIMAL(19,2) NULL,
  ADD COLUMN foreign_counted DECIMAL(19,2) NULL,
  DROP PRIMARY KEY, ADD PRIMARY KEY (shift_id, kind, currency);

-- A sale is judged by the group its buyer was in: what changed after it says nothing about it. Null: it never changed since this is noted.
ALTER TABLE customer ADD COLUMN group_since DATETIME(3) NULL AFTER group_id;

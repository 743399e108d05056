-- A card paid with foreign notes, or with more mobile money than it was to hold: the change left the drawer in shillings.
ALTER TABLE value_load ADD COLUMN change_given DECIMAL(19,2) NOT NULL DEFAULT 0;

-- What closed drawers held of cards sold before slips were kept was counted without them: their Z stays as it is.
ALTER TABLE value_load ADD COLUMN before_slips BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE value_load v LEFT JOIN slip_taken k ON k.command_id = v.id SET v.before_slips = TRUE WHERE v.tender_kind IN ('CARD', 'CHEQUE') AND k.command_id IS NULL;

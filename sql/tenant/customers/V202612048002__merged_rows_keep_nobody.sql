-- A row that was merged knows nothing but who stays: whoever stays and is forgotten is forgotten whole.
UPDATE customer s JOIN customer g ON g.merged_into = s.id AND g.state = 'MERGED' AND g.notes IS NOT NULL
  SET s.notes = LEFT(CONCAT_WS('\n', s.notes, g.notes), 500) WHERE s.state IN ('ACTIVE', 'CLOSED');
UPDATE customer SET first_name = '—', last_name = NULL, phone = NULL, email = NULL, kra_pin = NULL, address = NULL, group_id = NULL, notes = NULL, birthday = NULL, consent = FALSE
  WHERE state = 'MERGED';
ALTER TABLE customer ADD KEY merged_into (merged_into);

-- Whoever claims takes this row first: two claims side by side would each miss the other's lease on the same lane.
CREATE TABLE IF NOT EXISTS claim_turn (
  id TINYINT NOT NULL PRIMARY KEY
) ENGINE=InnoDB;
INSERT IGNORE INTO claim_turn VALUES (1);

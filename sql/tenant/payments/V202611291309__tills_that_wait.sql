-- Which till waits for how much right now: money that came in is one tap away only where exactly one sale waits for it.
CREATE TABLE IF NOT EXISTS claim_wait (
  workstation_id BINARY(16)    NOT NULL PRIMARY KEY,
  branch_id      BINARY(16)    NOT NULL,
  amount         DECIMAL(19,2) NOT NULL,
  seen_at        DATETIME(3)   NOT NULL,
  version        INT           NOT NULL DEFAULT 0,
  KEY waiting (amount, seen_at)
) ENGINE=InnoDB;

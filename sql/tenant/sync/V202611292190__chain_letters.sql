CREATE TABLE IF NOT EXISTS chain_letter_sent (
  workstation_id BINARY(16)  NOT NULL PRIMARY KEY,
  told_until     DATETIME(3) NOT NULL,
  sent_at        DATETIME(3) NOT NULL
) ENGINE=InnoDB;

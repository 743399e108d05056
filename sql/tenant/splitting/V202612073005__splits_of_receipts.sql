-- What came to one branch and was meant for several: each goes by a transfer of its own, tied to the receipt. A claim is one person's word: told twice it is done once.
CREATE TABLE IF NOT EXISTS receipt_split (
  receipt_id BINARY(16) NOT NULL PRIMARY KEY,
  version    INT        NOT NULL DEFAULT 0
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS receipt_split_part (
  receipt_id  BINARY(16)   NOT NULL,
  transfer_id BINARY(16)   NOT NULL,
  branch_id   BINARY(16)   NOT NULL,
  claim       BINARY(16)   NOT NULL,
  person      VARCHAR(120) NOT NULL,
  at          DATETIME(3)  NOT NULL,
  PRIMARY KEY (receipt_id, transfer_id),
  UNIQUE KEY transfer (transfer_id)
) ENGINE=InnoDB;

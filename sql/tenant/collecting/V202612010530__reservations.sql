-- Paid in one branch, collected in another: what of a sale's line waits where, for whom, and who handed it over.
CREATE TABLE IF NOT EXISTS reservation (
  sale_id        BINARY(16)    NOT NULL,
  line_no        INT           NOT NULL,
  part_no        INT           NOT NULL,
  receipt_number VARCHAR(40)   NOT NULL,
  sold_branch_id BINARY(16)    NOT NULL,
  branch_id      BINARY(16)    NOT NULL,
  sku_id         BINARY(16)    NOT NULL,
  quantity       DECIMAL(19,3) NOT NULL,
  released       DECIMAL(19,3) NOT NULL DEFAULT 0,
  unit_cost      DECIMAL(19,4) NULL,
  state          VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  collector      VARCHAR(60)   NULL,
  phone          VARCHAR(20)   NULL,
  reserved_at    DATETIME(3)   NOT NULL,
  ended_at       DATETIME(3)   NULL,
  hander         VARCHAR(120)  NULL,
  claim          BINARY(16)    NULL,
  version        INT           NOT NULL DEFAULT 0,
  PRIMARY KEY (sale_id, line_no, part_no),
  KEY waiting (branch_id, state, reserved_at),
  KEY since (state, reserved_at),
  KEY goods (branch_id, sku_id, state),
  KEY receipt (receipt_number)
) ENGINE=InnoDB;
-- What goods that lie elsewhere cost the branch that sold them, at the moment of the sale, and what of it came back with goods nobody collected.
CREATE TABLE IF NOT EXISTS reservation_entry (
  document_id BINARY(16)    NOT NULL,
  line_no     INT           NOT NULL,
  part_no     INT           NOT NULL,
  sale_id     BINARY(16)    NOT NULL,
  sale_line   INT           NOT NULL,
  branch_id   BINARY(16)    NOT NULL,
  sku_id      BINARY(16)    NOT NULL,
  quantity    DECIMAL(19,3) NOT NULL,
  value       DECIMAL(19,4) NOT NULL,
  at          DATETIME(3)   NOT NULL,
  PRIMARY KEY (document_id, line_no, part_no),
  KEY at (at),
  KEY sale (sale_id, sale_line)
) ENGINE=InnoDB;

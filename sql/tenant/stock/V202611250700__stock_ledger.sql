-- What is where: signed movements tied to their document; on hand is their sum, kept beside for speed.
CREATE TABLE IF NOT EXISTS stock_movement (
  document_id BINARY(16)    NOT NULL,
  line_no     INT           NOT NULL,
  branch_id   BINARY(16)    NOT NULL,
  sku_id      BINARY(16)    NOT NULL,
  quantity    DECIMAL(19,3) NOT NULL,
  reason      VARCHAR(12)   NOT NULL,
  at          DATETIME(3)   NOT NULL,
  person_id   BINARY(16)    NULL,
  PRIMARY KEY (document_id, line_no),
  KEY sku (branch_id, sku_id, at)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS stock_item (
  branch_id BINARY(16)    NOT NULL,
  sku_id    BINARY(16)    NOT NULL,
  on_hand   DECIMAL(19,3) NOT NULL,
  PRIMARY KEY (branch_id, sku_id)
) ENGINE=InnoDB;

-- Which piece a receipt's line sold, or so much of goods with a warranty that are told apart by no serial, and what of it came back. warranty_until as it was promised with the sale.
CREATE TABLE IF NOT EXISTS sold_piece (
  sale_id        BINARY(16)    NOT NULL,
  line_no        INT           NOT NULL,
  piece_no       INT           NOT NULL,
  sku_id         BINARY(16)    NOT NULL,
  serial         VARCHAR(30)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  quantity       DECIMAL(19,3) NOT NULL,
  returned       DECIMAL(19,3) NOT NULL DEFAULT 0,
  branch_id      BINARY(16)    NOT NULL,
  customer_id    BINARY(16)    NULL,
  receipt_number VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sold_at        DATETIME(3)   NOT NULL,
  warranty_until DATE          NULL,
  return_id      BINARY(16)    NULL,
  returned_at    DATETIME(3)   NULL,
  version        INT           NOT NULL DEFAULT 0,
  PRIMARY KEY (sale_id, line_no, piece_no),
  KEY serial (serial, sold_at),
  KEY customer (customer_id, sold_at)
) ENGINE=InnoDB;

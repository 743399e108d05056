-- What tells pieces of the same goods apart. A batch lies in a branch; a piece with a serial is somewhere, once in the whole shop.
CREATE TABLE IF NOT EXISTS stock_batch (
  branch_id  BINARY(16)    NOT NULL,
  sku_id     BINARY(16)    NOT NULL,
  batch      VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  expires_on DATE          NULL,
  on_hand    DECIMAL(19,3) NOT NULL,
  version    INT           NOT NULL DEFAULT 0,
  PRIMARY KEY (branch_id, sku_id, batch),
  KEY sku (sku_id, batch),
  KEY batch (batch),
  KEY expires (expires_on, branch_id)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS stock_serial (
  sku_id      BINARY(16)  NOT NULL,
  serial      VARCHAR(30) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  branch_id   BINARY(16)  NOT NULL,
  state       VARCHAR(12) NOT NULL,
  batch       VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  expires_on  DATE        NULL,
  document_id BINARY(16)  NOT NULL,
  moved_at    DATETIME(3) NOT NULL,
  version     INT         NOT NULL DEFAULT 0,
  PRIMARY KEY (sku_id, serial),
  KEY serial (serial),
  KEY document (document_id, sku_id)
) ENGINE=InnoDB;
-- Which batch or piece a document's line moved. source_id: the document whose goods it moves back, so that nothing comes back twice.
CREATE TABLE IF NOT EXISTS stock_mark_move (
  document_id   BINARY(16)    NOT NULL,
  line_no       INT           NOT NULL,
  part_no       INT           NOT NULL,
  seq           INT           NOT NULL,
  document_kind VARCHAR(16)   NOT NULL,
  branch_id     BINARY(16)    NOT NULL,
  sku_id        BINARY(16)    NOT NULL,
  batch         VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  serial        VARCHAR(30)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  quantity      DECIMAL(19,3) NOT NULL,
  source_id     BINARY(16)    NULL,
  source_line   INT           NULL,
  at            DATETIME(3)   NOT NULL,
  PRIMARY KEY (document_id, line_no, part_no, seq),
  KEY source (source_id, source_line),
  KEY serial (sku_id, serial),
  KEY batch (sku_id, batch)
) ENGINE=InnoDB;

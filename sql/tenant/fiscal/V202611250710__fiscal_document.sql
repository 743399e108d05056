-- What the tax authority is to get; the work index can be rebuilt from the PENDING rows.
CREATE TABLE IF NOT EXISTS fiscal_document (
  id         BINARY(16)    NOT NULL PRIMARY KEY,
  sale_id    BINARY(16)    NOT NULL UNIQUE,
  branch_id  BINARY(16)    NOT NULL,
  kind       VARCHAR(12)   NOT NULL,
  state      VARCHAR(12)   NOT NULL,
  total      DECIMAL(19,2) NOT NULL,
  created_at DATETIME(3)   NOT NULL,
  version    INT           NOT NULL DEFAULT 0,
  KEY state (state, created_at)
) ENGINE=InnoDB;

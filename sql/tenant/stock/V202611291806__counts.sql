-- Counts: what was to be counted, what each counter entered and when, and the difference that was posted.
CREATE TABLE IF NOT EXISTS stock_count (
  id          BINARY(16)    NOT NULL PRIMARY KEY,
  number      VARCHAR(16)   NOT NULL UNIQUE,
  branch_id   BINARY(16)    NOT NULL,
  kind        VARCHAR(8)    NOT NULL,
  title       VARCHAR(120)  NOT NULL,
  state       VARCHAR(8)    NOT NULL,
  round       INT           NOT NULL,
  opener      VARCHAR(120)  NOT NULL,
  opened_by   BINARY(16)    NULL,
  opened_at   DATETIME(3)   NOT NULL,
  approver    VARCHAR(120)  NULL,
  approved_at DATETIME(3)   NULL,
  posted_at   DATETIME(3)   NULL,
  worth       DECIMAL(19,2) NOT NULL DEFAULT 0,
  version     INT           NOT NULL DEFAULT 0,
  KEY branch (branch_id, opened_at)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS stock_count_line (
  count_id   BINARY(16)    NOT NULL,
  sku_id     BINARY(16)    NOT NULL,
  line_no    INT           NOT NULL,
  code       VARCHAR(40)   NOT NULL,
  name       VARCHAR(250)  NOT NULL,
  counted    DECIMAL(19,3) NULL,
  mark       DATETIME(3)   NULL,
  expected   DECIMAL(19,3) NULL,
  unit_cost  DECIMAL(19,4) NULL,
  again      BOOLEAN       NOT NULL DEFAULT FALSE,
  posted     BOOLEAN       NOT NULL DEFAULT FALSE,
  version    INT           NOT NULL DEFAULT 0,
  PRIMARY KEY (count_id, sku_id),
  UNIQUE KEY line (count_id, line_no),
  KEY sku (sku_id, mark)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS stock_count_entry (
  id         BINARY(16)    NOT NULL PRIMARY KEY,
  count_id   BINARY(16)    NOT NULL,
  sku_id     BINARY(16)    NOT NULL,
  round      INT           NOT NULL,
  quantity   DECIMAL(19,3) NOT NULL,
  counter_id BINARY(16)    NULL,
  counter    VARCHAR(120)  NOT NULL,
  counted_at DATETIME(3)   NOT NULL,
  undone     BOOLEAN       NOT NULL DEFAULT FALSE,
  version    INT           NOT NULL DEFAULT 0,
  KEY count (count_id, round, sku_id)
) ENGINE=InnoDB;

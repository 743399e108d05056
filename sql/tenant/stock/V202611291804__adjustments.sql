-- Stock changed by hand: asked with a reason, posted at once below the ceiling, above it only by a second person.
CREATE TABLE IF NOT EXISTS stock_adjustment (
  id           BINARY(16)    NOT NULL PRIMARY KEY,
  number       VARCHAR(16)   NOT NULL UNIQUE,
  branch_id    BINARY(16)    NOT NULL,
  reason       VARCHAR(16)   NOT NULL,
  note         VARCHAR(200)  NOT NULL,
  ob_number    VARCHAR(40)   NULL,
  state        VARCHAR(8)    NOT NULL,
  worth        DECIMAL(19,2) NOT NULL,
  asked_by     BINARY(16)    NULL,
  asker        VARCHAR(120)  NOT NULL,
  asked_at     DATETIME(3)   NOT NULL,
  decider      VARCHAR(120)  NULL,
  decided_at   DATETIME(3)   NULL,
  decision     VARCHAR(200)  NULL,
  version      INT           NOT NULL DEFAULT 0,
  KEY state (state, asked_at),
  KEY branch (branch_id, asked_at)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS stock_adjustment_line (
  adjustment_id BINARY(16)    NOT NULL,
  line_no       INT           NOT NULL,
  sku_id        BINARY(16)    NOT NULL,
  code          VARCHAR(40)   NOT NULL,
  name          VARCHAR(250)  NOT NULL,
  quantity      DECIMAL(19,3) NOT NULL,
  PRIMARY KEY (adjustment_id, line_no)
) ENGINE=InnoDB;

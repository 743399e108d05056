-- Prices for a group of customers or a branch, from quantities on, for a time; prices that come by the calendar; and what happens below cost.
CREATE TABLE IF NOT EXISTS price_list (
  id         BINARY(16)   NOT NULL PRIMARY KEY,
  name       VARCHAR(80)  NOT NULL,
  group_id   BINARY(16)   NULL,
  branch_id  BINARY(16)   NULL,
  valid_from DATETIME(3)  NULL,
  valid_to   DATETIME(3)  NULL,
  active     BOOLEAN      NOT NULL,
  changed_at DATETIME(3)  NOT NULL,
  changed_by VARCHAR(120) NOT NULL,
  version    INT          NOT NULL DEFAULT 0
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS price_list_entry (
  list_id       BINARY(16)    NOT NULL,
  sku_id        BINARY(16)    NOT NULL,
  from_quantity DECIMAL(19,3) NOT NULL,
  amount        DECIMAL(19,2) NOT NULL,
  PRIMARY KEY (list_id, sku_id, from_quantity)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS scheduled_price (
  id        BINARY(16)    NOT NULL PRIMARY KEY,
  sku_id    BINARY(16)    NOT NULL,
  branch_id BINARY(16)    NULL,
  amount    DECIMAL(19,2) NOT NULL,
  due_on    DATE          NOT NULL,
  state     VARCHAR(10)   NOT NULL,
  made_by   VARCHAR(120)  NOT NULL,
  made_at   DATETIME(3)   NOT NULL,
  done_at   DATETIME(3)   NULL,
  problem   VARCHAR(60)   NULL,
  version   INT           NOT NULL DEFAULT 0,
  KEY due (state, due_on)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS pricing_setting (
  id         INT         NOT NULL PRIMARY KEY,
  below_cost VARCHAR(6)  NOT NULL,
  version    INT         NOT NULL DEFAULT 0
) ENGINE=InnoDB;
INSERT INTO pricing_setting (id, below_cost) SELECT 1, 'WARN' FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM pricing_setting);

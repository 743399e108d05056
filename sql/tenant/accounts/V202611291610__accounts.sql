-- What customers bought, collected and owe. The two ledgers are never edited: their sums are kept beside them, under the account's lock.
CREATE TABLE IF NOT EXISTS customer_account (
  customer_id    BINARY(16)    NOT NULL PRIMARY KEY,
  points         BIGINT        NOT NULL,
  owed           DECIMAL(19,2) NOT NULL,
  spent          DECIMAL(19,2) NOT NULL,
  purchases      INT           NOT NULL,
  first_at       DATETIME(3)   NULL,
  last_at        DATETIME(3)   NULL,
  credit_limit   DECIMAL(19,2) NULL,
  term_days      INT           NOT NULL,
  credit_stopped BOOLEAN       NOT NULL,
  reminded_on    DATE          NULL,
  version        INT           NOT NULL,
  KEY owed (owed),
  KEY last_at (last_at),
  KEY first_at (first_at),
  KEY spent (spent)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS customer_purchase (
  document_id    BINARY(16)    NOT NULL PRIMARY KEY,
  original_id    BINARY(16)    NULL,
  customer_id    BINARY(16)    NOT NULL,
  receipt_number VARCHAR(60)   NOT NULL,
  branch_id      BINARY(16)    NOT NULL,
  at             DATETIME(3)   NOT NULL,
  total          DECIMAL(19,2) NOT NULL,
  points         BIGINT        NOT NULL,
  KEY customer (customer_id, at),
  KEY original (original_id),
  KEY at (at)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS points_entry (
  id          BINARY(16)   NOT NULL PRIMARY KEY,
  customer_id BINARY(16)   NOT NULL,
  kind        VARCHAR(12)  NOT NULL,
  points      BIGINT       NOT NULL,
  at          DATETIME(3)  NOT NULL,
  document_id BINARY(16)   NULL,
  by_name     VARCHAR(80)  NOT NULL,
  reason      VARCHAR(200) NULL,
  expires_on  DATE         NULL,
  KEY customer (customer_id, at),
  KEY expires (expires_on)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS credit_entry (
  id          BINARY(16)    NOT NULL PRIMARY KEY,
  customer_id BINARY(16)    NOT NULL,
  kind        VARCHAR(12)   NOT NULL,
  amount      DECIMAL(19,2) NOT NULL,
  at          DATETIME(3)   NOT NULL,
  document_id BINARY(16)    NULL,
  number      VARCHAR(60)   NULL,
  branch_id   BINARY(16)    NULL,
  by_name     VARCHAR(80)   NOT NULL,
  note        VARCHAR(200)  NULL,
  KEY customer (customer_id, at)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS open_item (
  id          BINARY(16)    NOT NULL PRIMARY KEY,
  document_id BINARY(16)    NOT NULL,
  customer_id BINARY(16)    NOT NULL,
  number      VARCHAR(60)   NOT NULL,
  at          DATETIME(3)   NOT NULL,
  due_on      DATE          NOT NULL,
  amount      DECIMAL(19,2) NOT NULL,
  unpaid      DECIMAL(19,2) NOT NULL,
  version     INT           NOT NULL,
  KEY customer (customer_id, unpaid),
  KEY document (document_id),
  KEY due (unpaid, due_on)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS credit_allocation (
  entry_id BINARY(16)    NOT NULL,
  item_id  BINARY(16)    NOT NULL,
  amount   DECIMAL(19,2) NOT NULL,
  PRIMARY KEY (entry_id, item_id),
  KEY item (item_id)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS account_settlement (
  id             BINARY(16)    NOT NULL PRIMARY KEY,
  customer_id    BINARY(16)    NOT NULL,
  number         VARCHAR(60)   NOT NULL,
  amount         DECIMAL(19,2) NOT NULL,
  at             DATETIME(3)   NOT NULL,
  branch_id      BINARY(16)    NOT NULL,
  workstation_id BINARY(16)    NOT NULL,
  shift_id       BINARY(16)    NOT NULL,
  cashier_id     BINARY(16)    NOT NULL,
  KEY customer (customer_id, at),
  KEY shift (shift_id)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS settlement_money (
  settlement_id BINARY(16)    NOT NULL,
  line_no       INT           NOT NULL,
  kind          VARCHAR(12)   NOT NULL,
  amount        DECIMAL(19,2) NOT NULL,
  given         DECIMAL(19,2) NOT NULL,
  change_given  DECIMAL(19,2) NOT NULL,
  payment_id    BINARY(16)    NULL,
  code          VARCHAR(30)   NULL,
  PRIMARY KEY (settlement_id, line_no)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS write_off (
  id          BINARY(16)    NOT NULL PRIMARY KEY,
  customer_id BINARY(16)    NOT NULL,
  amount      DECIMAL(19,2) NOT NULL,
  reason      VARCHAR(200)  NOT NULL,
  state       VARCHAR(8)    NOT NULL,
  asked_by    BINARY(16)    NOT NULL,
  asked_name  VARCHAR(80)   NOT NULL,
  asked_at    DATETIME(3)   NOT NULL,
  done_name   VARCHAR(80)   NULL,
  done_at     DATETIME(3)   NULL,
  version     INT           NOT NULL,
  KEY customer (customer_id),
  KEY state (state)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS account_allowance (
  customer_id    BINARY(16)  NOT NULL,
  workstation_id BINARY(16)  NOT NULL,
  kind           VARCHAR(6)  NOT NULL,
  remaining      BIGINT      NOT NULL,
  valid_until    DATETIME(3) NOT NULL,
  version        INT         NOT NULL,
  PRIMARY KEY (customer_id, workstation_id, kind)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS loyalty_programme (
  id             INT           NOT NULL PRIMARY KEY,
  active         BOOLEAN       NOT NULL,
  rate           INT           NOT NULL,
  point_value    DECIMAL(19,2) NOT NULL,
  expiry_months  INT           NOT NULL,
  least_redeemed BIGINT        NOT NULL,
  offline_points BIGINT        NOT NULL,
  offline_credit DECIMAL(19,2) NOT NULL,
  grace_days     INT           NOT NULL,
  version        INT           NOT NULL
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS loyalty_rate (
  programme_id INT        NOT NULL,
  group_id     BINARY(16) NULL,
  category_id  BINARY(16) NULL,
  rate         INT        NOT NULL,
  KEY programme (programme_id)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS loyalty_tier (
  programme_id INT           NOT NULL,
  name         VARCHAR(40)   NOT NULL,
  from_spent   DECIMAL(19,2) NOT NULL,
  multiplier   INT           NOT NULL,
  KEY programme (programme_id)
) ENGINE=InnoDB;
INSERT IGNORE INTO loyalty_programme (id, active, rate, point_value, expiry_months, least_redeemed, offline_points, offline_credit, grace_days, version) VALUES (1, FALSE, 10, 1.00, 12, 10, 200, 1000.00, 0, 0);

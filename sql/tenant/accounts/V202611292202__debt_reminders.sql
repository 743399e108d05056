-- Reminders of debts: the key lets a customer be reminded once a day, whoever asks and however often.
CREATE TABLE IF NOT EXISTS debt_reminder (
  id          BINARY(16)    NOT NULL PRIMARY KEY,
  customer_id BINARY(16)    NOT NULL,
  reminded_on DATE          NOT NULL,
  channel     VARCHAR(4)    NOT NULL,
  address     VARCHAR(160)  NOT NULL,
  subject     VARCHAR(200)  NOT NULL,
  body        VARCHAR(4000) NOT NULL,
  owed        DECIMAL(19,2) NOT NULL,
  state       VARCHAR(6)    NOT NULL,
  problem     VARCHAR(200)  NULL,
  asked_name  VARCHAR(80)   NOT NULL,
  asked_at    DATETIME(3)   NOT NULL,
  sent_at     DATETIME(3)   NULL,
  version     INT           NOT NULL,
  UNIQUE KEY once_a_day (customer_id, reminded_on)
) ENGINE=InnoDB;

-- How much was practised at a till on a day; nothing of it was sold.
CREATE TABLE IF NOT EXISTS training_day (
  id         BINARY(16)    NOT NULL PRIMARY KEY,
  till_id    BINARY(16)    NOT NULL,
  branch_id  BINARY(16)    NOT NULL,
  cashier_id BINARY(16)    NOT NULL,
  day        DATE          NOT NULL,
  sales      INT           NOT NULL,
  amount     DECIMAL(19,2) NOT NULL,
  at         DATETIME(3)   NOT NULL,
  KEY day (day)
) ENGINE=InnoDB;

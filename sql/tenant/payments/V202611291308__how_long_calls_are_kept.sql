-- For how many days the exact words of providers are kept: they name customers. Without a row what is usual counts.
CREATE TABLE IF NOT EXISTS call_keeping (
  id      INT     NOT NULL PRIMARY KEY,
  days    INT     NOT NULL,
  version INT     NOT NULL DEFAULT 0
) ENGINE=InnoDB;

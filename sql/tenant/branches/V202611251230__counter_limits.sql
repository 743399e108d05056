-- What a cashier may do alone; without a row what is usual counts.
CREATE TABLE IF NOT EXISTS counter_limits (
  id             TINYINT       NOT NULL PRIMARY KEY,
  variance_limit DECIMAL(19,2) NOT NULL,
  move_ceiling   DECIMAL(19,2) NOT NULL,
  four_eyes      BOOLEAN       NOT NULL,
  return_days    INT           NOT NULL,
  version        INT           NOT NULL DEFAULT 0
) ENGINE=InnoDB;

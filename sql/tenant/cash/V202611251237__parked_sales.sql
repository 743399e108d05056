-- Carts set aside; they wait for any till of their branch and stay after they were taken.
CREATE TABLE IF NOT EXISTS parked_sale (
  id                      BINARY(16)    NOT NULL PRIMARY KEY,
  branch_id               BINARY(16)    NOT NULL,
  workstation_id          BINARY(16)    NOT NULL,
  cashier_id              BINARY(16)    NOT NULL,
  customer_id             BINARY(16)    NULL,
  label                   VARCHAR(80)   NULL,
  line_count              INT           NOT NULL,
  total                   DECIMAL(19,2) NOT NULL,
  cart                    MEDIUMTEXT    NOT NULL,
  parked_at               DATETIME(3)   NOT NULL,
  recalled_at             DATETIME(3)   NULL,
  recalled_by             BINARY(16)    NULL,
  recalled_at_workstation BINARY(16)    NULL,
  claim                   BINARY(16)    NULL,
  KEY waiting (branch_id, recalled_at, parked_at)
) ENGINE=InnoDB;

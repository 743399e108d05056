-- What a branch's tills do when more is sold than there is, where it is not as the shop has it. Every sale asks the shop's row: it is always there.
CREATE TABLE IF NOT EXISTS stock_rules_branch (
  rules_id   TINYINT    NOT NULL,
  branch_id  BINARY(16) NOT NULL,
  below_zero VARCHAR(5) NOT NULL,
  PRIMARY KEY (rules_id, branch_id)
) ENGINE=InnoDB;
INSERT INTO stock_rules (id, adjustment_ceiling, recount_value, transfer_days, below_zero) SELECT 1, 1000.00, 2000.00, 3, 'WARN' FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM stock_rules);

-- A paper of an outage is entered once in a branch: of two tills that enter it at the same moment the second meets this key, and is found.
CREATE TABLE IF NOT EXISTS paper_sale (
  branch_id    BINARY(16)  NOT NULL,
  paper_number VARCHAR(30) NOT NULL,
  sale_id      BINARY(16)  NOT NULL,
  PRIMARY KEY (branch_id, paper_number)
) ENGINE=InnoDB;
INSERT IGNORE INTO paper_sale (branch_id, paper_number, sale_id) SELECT branch_id, paper_number, MIN(id) FROM sale WHERE paper_number IS NOT NULL GROUP BY branch_id, paper_number;

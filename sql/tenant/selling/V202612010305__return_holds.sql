-- Pieces of a sale one return is about to take back, so that of two tills that want the same one is told no before money moves.
CREATE TABLE IF NOT EXISTS return_hold (
  id             BINARY(16)    NOT NULL,
  line_no        INT           NOT NULL,
  sale_id        BINARY(16)    NOT NULL,
  workstation_id BINARY(16)    NOT NULL,
  quantity       DECIMAL(19,3) NOT NULL,
  until          DATETIME(3)   NOT NULL,
  PRIMARY KEY (id, line_no),
  KEY sale (sale_id, until),
  KEY workstation (workstation_id, until)
) ENGINE=InnoDB;

-- Full crates a supplier brought and empties he took along: what of his lies here, and what of our deposit he holds for it.
CREATE TABLE IF NOT EXISTS supplier_empties (
  id            BINARY(16)    NOT NULL PRIMARY KEY,
  supplier_id   BINARY(16)    NOT NULL,
  branch_id     BINARY(16)    NOT NULL,
  returnable_id BINARY(16)    NOT NULL,
  name          VARCHAR(60)   NOT NULL,
  full_in       INT           NOT NULL,
  empties_out   INT           NOT NULL,
  amount        DECIMAL(19,2) NOT NULL,
  paper         VARCHAR(40)   NOT NULL,
  person        VARCHAR(120)  NOT NULL,
  at            DATETIME(3)   NOT NULL,
  KEY supplier (supplier_id, returnable_id),
  KEY at (at)
) ENGINE=InnoDB;
DROP TRIGGER IF EXISTS supplier_empties_no_update;
CREATE TRIGGER supplier_empties_no_update BEFORE UPDATE ON supplier_empties FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what suppliers brought and took is never changed';
DROP TRIGGER IF EXISTS supplier_empties_no_delete;
CREATE TRIGGER supplier_empties_no_delete BEFORE DELETE ON supplier_empties FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what suppliers brought and took is never removed';

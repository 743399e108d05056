-- Against which sale a deposit came back, and what of the document's money left the drawer by nobody's word but the own one.
ALTER TABLE deposit_entry ADD COLUMN sale_id BINARY(16) NULL, ADD COLUMN by_own_word DECIMAL(19,2) NOT NULL DEFAULT 0, ADD KEY sale (sale_id), ADD KEY pieces_out (returnable_id, pieces);
-- What went back by another way than in cash, because it was paid that way.
CREATE TABLE IF NOT EXISTS deposit_refund (
  document_id BINARY(16)    NOT NULL,
  line_no     INT           NOT NULL,
  sale_id     BINARY(16)    NULL,
  kind        VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount      DECIMAL(19,2) NOT NULL,
  code        VARCHAR(30)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (document_id, line_no),
  KEY sale (sale_id)
) ENGINE=InnoDB;
DROP TRIGGER IF EXISTS deposit_refund_no_update;
CREATE TRIGGER deposit_refund_no_update BEFORE UPDATE ON deposit_refund FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ways deposits went back are never changed';
DROP TRIGGER IF EXISTS deposit_refund_no_delete;
CREATE TRIGGER deposit_refund_no_delete BEFORE DELETE ON deposit_refund FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ways deposits went back are never removed';

-- What a supplier says it is owed, row by row, and what the books said of it when somebody signed.
CREATE TABLE IF NOT EXISTS supplier_statement (
  id          BINARY(16)    NOT NULL PRIMARY KEY,
  supplier_id BINARY(16)    NOT NULL,
  first_day   DATE          NOT NULL,
  last_day    DATE          NOT NULL,
  opening     DECIMAL(19,2) NOT NULL,
  closing     DECIMAL(19,2) NOT NULL,
  our_opening DECIMAL(19,2) NULL,
  our_closing DECIMAL(19,2) NULL,
  keeper      VARCHAR(120)  NOT NULL,
  kept_at     DATETIME(3)   NOT NULL,
  note        VARCHAR(400)  NULL,
  signer      VARCHAR(120)  NULL,
  signed_at   DATETIME(3)   NULL,
  version     INT           NOT NULL DEFAULT 0,
  KEY supplier (supplier_id, last_day)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS supplier_statement_line (
  statement_id BINARY(16)    NOT NULL,
  line_no      INT           NOT NULL,
  day          DATE          NOT NULL,
  document     VARCHAR(60)   NULL,
  theirs       DECIMAL(19,2) NULL,
  our_kind     VARCHAR(10)   NULL,
  our_document VARCHAR(60)   NULL,
  our_day      DATE          NULL,
  ours         DECIMAL(19,2) NULL,
  verdict      VARCHAR(12)   NULL,
  PRIMARY KEY (statement_id, line_no)
) ENGINE=InnoDB;

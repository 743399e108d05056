-- What takes back an invoice or payment that was wrong, and credit notes without goods.
CREATE TABLE IF NOT EXISTS supplier_correction (
  id          BINARY(16)    NOT NULL PRIMARY KEY,
  number      VARCHAR(16)   NOT NULL UNIQUE,
  supplier_id BINARY(16)    NOT NULL,
  kind        VARCHAR(10)   NOT NULL,
  subject_id  BINARY(16)    NULL UNIQUE,
  paper       VARCHAR(40)   NULL,
  noted_on    DATE          NOT NULL,
  net         DECIMAL(19,2) NOT NULL,
  vat         DECIMAL(19,2) NOT NULL,
  reason      VARCHAR(200)  NOT NULL,
  keeper      VARCHAR(120)  NOT NULL,
  kept_at     DATETIME(3)   NOT NULL,
  KEY supplier (supplier_id, kept_at)
) ENGINE=InnoDB;

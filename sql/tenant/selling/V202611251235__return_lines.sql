-- What a return gives back and of which sale; the document itself is a row of sale with amounts below zero.
CREATE TABLE IF NOT EXISTS sale_return (
  sale_id     BINARY(16)  NOT NULL PRIMARY KEY,
  original_id BINARY(16)  NULL,
  reason      VARCHAR(20) NOT NULL,
  exchange_id BINARY(16)  NULL,
  KEY original (original_id)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS sale_return_line (
  sale_id       BINARY(16)    NOT NULL,
  line_no       INT           NOT NULL,
  original_line INT           NOT NULL,
  quantity      DECIMAL(19,3) NOT NULL,
  total         DECIMAL(19,2) NOT NULL,
  damaged       BOOLEAN       NOT NULL,
  PRIMARY KEY (sale_id, line_no)
) ENGINE=InnoDB;

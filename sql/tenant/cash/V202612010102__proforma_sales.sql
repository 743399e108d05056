-- Which sale an offer on paper became.
CREATE TABLE IF NOT EXISTS proforma_sale (
  proforma_id BINARY(16)  NOT NULL PRIMARY KEY,
  sale_id     BINARY(16)  NOT NULL,
  sold_at     DATETIME(3) NOT NULL,
  KEY sale (sale_id)
) ENGINE=InnoDB;

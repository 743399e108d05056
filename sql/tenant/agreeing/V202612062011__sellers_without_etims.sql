-- Sellers too small for eTIMS: who they are, whether they agreed that the buyer makes out the invoice, KRA's number of it, and up to which turnover by which law.
CREATE TABLE IF NOT EXISTS small_seller (
  supplier_id BINARY(16)    NOT NULL PRIMARY KEY,
  id_number   VARCHAR(20)   NOT NULL,
  phone       VARCHAR(30)   NOT NULL,
  turnover    DECIMAL(19,2) NULL,
  consent     VARCHAR(8)    NOT NULL,
  consent_on  DATE          NOT NULL,
  keeper      VARCHAR(120)  NOT NULL,
  kept_at     DATETIME(3)   NOT NULL,
  version     INT           NOT NULL DEFAULT 0
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS buyer_invoice (
  invoice_id  BINARY(16)   NOT NULL PRIMARY KEY,
  supplier_id BINARY(16)   NOT NULL,
  reference   VARCHAR(40)  NOT NULL UNIQUE,
  keeper      VARCHAR(120) NOT NULL,
  kept_at     DATETIME(3)  NOT NULL,
  KEY supplier (supplier_id)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS small_seller_term (
  since    DATE          NOT NULL PRIMARY KEY,
  turnover DECIMAL(19,2) NOT NULL,
  source   VARCHAR(200)  NOT NULL,
  version  INT           NOT NULL DEFAULT 0
) ENGINE=InnoDB;

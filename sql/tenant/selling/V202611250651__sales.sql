-- A completed sale with the values as sold; corrections are documents of their own, so nothing here is updated.
CREATE TABLE IF NOT EXISTS sale (
  id             BINARY(16)    NOT NULL PRIMARY KEY,
  branch_id      BINARY(16)    NOT NULL,
  workstation_id BINARY(16)    NOT NULL,
  till_id        BINARY(16)    NOT NULL,
  shift_id       BINARY(16)    NOT NULL,
  cashier_id     BINARY(16)    NOT NULL,
  customer_id    BINARY(16)    NULL,
  receipt_number VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
  state          VARCHAR(12)   NOT NULL,
  business_day   DATE          NOT NULL,
  completed_at   DATETIME(3)   NOT NULL,
  synced_at      DATETIME(3)   NOT NULL,
  is_offline     BOOLEAN       NOT NULL,
  tax_profile    VARCHAR(10)   NOT NULL,
  engine         VARCHAR(10)   NOT NULL,
  before_discount DECIMAL(19,2) NOT NULL,
  discount       DECIMAL(19,2) NOT NULL,
  total          DECIMAL(19,2) NOT NULL,
  taxable        DECIMAL(19,2) NOT NULL,
  tax            DECIMAL(19,2) NOT NULL,
  rounding       DECIMAL(19,2) NOT NULL,
  finding_count  INT           NOT NULL DEFAULT 0,
  version        INT           NOT NULL DEFAULT 0,
  KEY day (business_day, branch_id, completed_at),
  KEY completed (completed_at, id),
  KEY shift (shift_id)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS sale_line (
  sale_id     BINARY(16)    NOT NULL,
  line_no     INT           NOT NULL,
  sku_id      BINARY(16)    NULL,
  barcode     VARCHAR(48)   NULL,
  name        VARCHAR(120)  NOT NULL,
  unit        VARCHAR(4)    NOT NULL,
  quantity    DECIMAL(19,3) NOT NULL,
  unit_price  DECIMAL(19,2) NOT NULL,
  tax_letter  CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  supply      DECIMAL(19,2) NOT NULL,
  discount    DECIMAL(19,2) NOT NULL,
  total       DECIMAL(19,2) NOT NULL,
  taxable     DECIMAL(19,2) NOT NULL,
  tax         DECIMAL(19,2) NOT NULL,
  PRIMARY KEY (sale_id, line_no),
  KEY sku (sku_id)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS sale_fiscal_line (
  sale_id       BINARY(16)    NOT NULL,
  line_no       INT           NOT NULL,
  part          INT           NOT NULL,
  quantity      DECIMAL(19,2) NOT NULL,
  unit_price    DECIMAL(19,2) NOT NULL,
  tax_letter    CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  supply        DECIMAL(19,2) NOT NULL,
  discount_rate INT           NOT NULL,
  discount      DECIMAL(19,2) NOT NULL,
  total         DECIMAL(19,2) NOT NULL,
  taxable       DECIMAL(19,2) NOT NULL,
  tax           DECIMAL(19,2) NOT NULL,
  PRIMARY KEY (sale_id, line_no, part)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS sale_tax (
  sale_id BINARY(16)    NOT NULL,
  letter  CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  rate    DECIMAL(5,2)  NOT NULL,
  taxable DECIMAL(19,2) NOT NULL,
  tax     DECIMAL(19,2) NOT NULL,
  total   DECIMAL(19,2) NOT NULL,
  PRIMARY KEY (sale_id, letter)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS tender (
  sale_id      BINARY(16)    NOT NULL,
  line_no      INT           NOT NULL,
  kind         VARCHAR(12)   NOT NULL,
  amount       DECIMAL(19,2) NOT NULL,
  given        DECIMAL(19,2) NOT NULL,
  change_given DECIMAL(19,2) NOT NULL,
  PRIMARY KEY (sale_id, line_no)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS sale_finding (
  sale_id BINARY(16)   NOT NULL,
  seq     INT          NOT NULL,
  line_no INT          NOT NULL,
  code    VARCHAR(60)  NOT NULL,
  detail  VARCHAR(300) NULL,
  PRIMARY KEY (sale_id, seq),
  KEY code (code)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS receipt_print (
  id         BINARY(16)  NOT NULL PRIMARY KEY,
  sale_id    BINARY(16)  NOT NULL,
  paper      VARCHAR(12) NOT NULL,
  medium     VARCHAR(10) NOT NULL,
  printed_at DATETIME(3) NOT NULL,
  printed_by BINARY(16)  NULL,
  KEY sale (sale_id)
) ENGINE=InnoDB;

-- One statement, so that it is done or not: kinds of goods, limits, what will be tracked, the names of up to three variant axes.
ALTER TABLE product
  ADD COLUMN brand_id     BINARY(16)    NULL,
  ADD COLUMN kind         VARCHAR(8)    NOT NULL DEFAULT 'GOODS',
  ADD COLUMN kadogo       BOOLEAN       NOT NULL DEFAULT FALSE,
  ADD COLUMN age_limit    INT           NULL,
  ADD COLUMN max_quantity DECIMAL(19,3) NULL,
  ADD COLUMN by_batch     BOOLEAN       NOT NULL DEFAULT FALSE,
  ADD COLUMN by_expiry    BOOLEAN       NOT NULL DEFAULT FALSE,
  ADD COLUMN by_serial    BOOLEAN       NOT NULL DEFAULT FALSE,
  ADD COLUMN axis1        VARCHAR(30)   NULL,
  ADD COLUMN axis2        VARCHAR(30)   NULL,
  ADD COLUMN axis3        VARCHAR(30)   NULL,
  ADD COLUMN picture      CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD KEY brand (brand_id);

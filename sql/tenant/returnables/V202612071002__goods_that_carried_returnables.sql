-- What goods carried until it was changed: a sale is held against what held when it was made.
CREATE TABLE IF NOT EXISTS returnable_goods_was (
  returnable_id BINARY(16)  NOT NULL,
  sku_id        BINARY(16)  NOT NULL,
  unit          VARCHAR(4)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  until         DATETIME(3) NOT NULL,
  pieces        INT         NOT NULL,
  PRIMARY KEY (returnable_id, sku_id, unit, until),
  KEY sku (sku_id, until)
) ENGINE=InnoDB;

-- What only one shop on the platform may hold, for example a taxpayer's branch at KRA.
CREATE TABLE IF NOT EXISTS shop_claim (
  kind       VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  claimed    VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  shop_code  VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  holder     VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  claimed_at DATETIME(3)  NOT NULL,
  PRIMARY KEY (kind, claimed),
  KEY shop (shop_code)
) ENGINE=InnoDB;

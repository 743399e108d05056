-- The word in addresses that payment providers call, which names a shop without telling its code; given once, never changed.
CREATE TABLE IF NOT EXISTS shop_route (
  route     CHAR(32)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  shop_code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE
) ENGINE=InnoDB;

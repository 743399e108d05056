-- Due work of all shops of this cell: an index that can be rebuilt, the truth stays in the shops.
CREATE TABLE IF NOT EXISTS work_item (
  id           BINARY(16)  NOT NULL PRIMARY KEY,
  shop         VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  lane         VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind         VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reference    VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  due_at       DATETIME(3) NOT NULL,
  attempts     INT         NOT NULL DEFAULT 0,
  last_error   VARCHAR(500) NULL,
  leased_until DATETIME(3) NULL,
  leased_by    VARCHAR(60) NULL,
  created_at   DATETIME(3) NOT NULL,
  KEY due (kind, due_at),
  KEY lane (shop, lane, due_at),
  KEY reference (shop, kind, reference)
) ENGINE=InnoDB;

-- Failed sign-ins under names nobody has, told by a hash: they wait as real ones do, so that names cannot be told apart.
CREATE TABLE IF NOT EXISTS strange_name (
  name_hash       VARBINARY(32) NOT NULL PRIMARY KEY,
  failed_attempts INT           NOT NULL,
  last_at         DATETIME(3)   NOT NULL,
  locked_until    DATETIME(3)   NULL,
  version         INT           NOT NULL DEFAULT 0,
  KEY last_at (last_at)
) ENGINE=InnoDB;

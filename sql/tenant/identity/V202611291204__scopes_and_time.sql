-- Where a person may work (no row: everywhere), what a person may beyond the roles or in spite of them, and when people came and left.
CREATE TABLE IF NOT EXISTS user_branch (
  user_id   BINARY(16) NOT NULL,
  branch_id BINARY(16) NOT NULL,
  PRIMARY KEY (user_id, branch_id)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS user_permission (
  user_id    BINARY(16)  NOT NULL,
  permission VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  granted    BOOLEAN     NOT NULL,
  PRIMARY KEY (user_id, permission)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS time_punch (
  id         BINARY(16)   NOT NULL PRIMARY KEY,
  user_id    BINARY(16)   NOT NULL,
  branch_id  BINARY(16)   NULL,
  came       BOOLEAN      NOT NULL,
  at         DATETIME(3)  NOT NULL,
  reason     VARCHAR(120) NULL,
  written_by VARCHAR(120) NULL,
  struck_by  VARCHAR(120) NULL,
  KEY person (user_id, at),
  KEY at (at)
) ENGINE=InnoDB;

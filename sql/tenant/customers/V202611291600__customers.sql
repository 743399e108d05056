-- Whom the shop sells to; customer_piece is what parts of name, phone and code are found by.
CREATE TABLE IF NOT EXISTS customer_group (
  id      BINARY(16)  NOT NULL PRIMARY KEY,
  name    VARCHAR(60) NOT NULL,
  active  BOOLEAN     NOT NULL,
  version INT         NOT NULL,
  UNIQUE KEY name (name)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS customer (
  id          BINARY(16)   NOT NULL PRIMARY KEY,
  code        VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  first_name  VARCHAR(60)  NOT NULL,
  last_name   VARCHAR(60)  NULL,
  phone       VARCHAR(16)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  email       VARCHAR(120) NULL,
  kra_pin     VARCHAR(11)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  address     VARCHAR(200) NULL,
  group_id    BINARY(16)   NULL,
  notes       VARCHAR(500) NULL,
  locale      VARCHAR(2)   NOT NULL,
  birthday    DATE         NULL,
  consent     BOOLEAN      NOT NULL,
  consent_at  DATETIME(3)  NULL,
  state       VARCHAR(8)   NOT NULL,
  merged_into BINARY(16)   NULL,
  created_at  DATETIME(3)  NOT NULL,
  created_by  VARCHAR(80)  NOT NULL,
  changed_at  DATETIME(3)  NOT NULL,
  version     INT          NOT NULL,
  UNIQUE KEY code (code),
  KEY phone (phone),
  KEY kra_pin (kra_pin),
  KEY email (email),
  KEY name (state, first_name, last_name),
  KEY birthday (birthday),
  KEY group_id (group_id)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS customer_piece (
  piece       VARCHAR(12) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  customer_id BINARY(16)  NOT NULL,
  PRIMARY KEY (piece, customer_id),
  KEY customer (customer_id)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS customer_sequence (
  id      INT    NOT NULL PRIMARY KEY,
  last    BIGINT NOT NULL,
  version INT    NOT NULL
) ENGINE=InnoDB;
INSERT IGNORE INTO customer_sequence (id, last, version) VALUES (1, 0, 0);

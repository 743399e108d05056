-- Price lists on their way in: the file as it was uploaded, how its columns are read, how far it is, which rows were not taken and why.
CREATE TABLE IF NOT EXISTS import_run (
  id          BINARY(16)   NOT NULL PRIMARY KEY,
  file_name   VARCHAR(200) NOT NULL,
  file_hash   VARBINARY(32) NOT NULL,
  state       VARCHAR(10)  NOT NULL,
  columns     VARCHAR(2000) NOT NULL,
  charset     VARCHAR(20)  NULL,
  tax_of_new  CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'B',
  started_by  VARCHAR(120) NOT NULL,
  created_at  DATETIME(3)  NOT NULL,
  finished_at DATETIME(3)  NULL,
  total_rows  INT          NOT NULL DEFAULT 0,
  added       INT          NOT NULL DEFAULT 0,
  changed     INT          NOT NULL DEFAULT 0,
  same        INT          NOT NULL DEFAULT 0,
  faulty      INT          NOT NULL DEFAULT 0,
  busy        BOOLEAN      NULL,
  problem     VARCHAR(200) NULL,
  version     INT          NOT NULL DEFAULT 0,
  UNIQUE KEY one_at_a_time (busy),
  KEY created (created_at)
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS import_file (
  run_id BINARY(16) NOT NULL PRIMARY KEY,
  bytes  LONGBLOB   NOT NULL
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS import_progress (
  run_id    BINARY(16)  NOT NULL PRIMARY KEY,
  done_rows INT         NOT NULL,
  at        DATETIME(3) NOT NULL,
  version   INT         NOT NULL DEFAULT 0
) ENGINE=InnoDB;
CREATE TABLE IF NOT EXISTS import_fault (
  run_id    BINARY(16)   NOT NULL,
  line_no   INT          NOT NULL,
  field     VARCHAR(40)  NULL,
  code      VARCHAR(60)  NOT NULL,
  arguments VARCHAR(500) NOT NULL,
  cells     TEXT         NOT NULL,
  PRIMARY KEY (run_id, line_no)
) ENGINE=InnoDB;

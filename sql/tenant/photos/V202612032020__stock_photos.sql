-- Photos beside adjustments of stock, as we drew them; like the documents they are never changed or removed.
CREATE TABLE IF NOT EXISTS stock_photo (
  id            BINARY(16)   NOT NULL PRIMARY KEY,
  adjustment_id BINARY(16)   NOT NULL,
  media         VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  whole         MEDIUMBLOB   NOT NULL,
  thumb         BLOB         NOT NULL,
  person        VARCHAR(120) NOT NULL,
  at            DATETIME(3)  NOT NULL,
  KEY of_a_document (adjustment_id, at)
) ENGINE=InnoDB;
DROP TRIGGER IF EXISTS stock_photo_no_update;
CREATE TRIGGER stock_photo_no_update BEFORE UPDATE ON stock_photo FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'photos of documents are never changed';
DROP TRIGGER IF EXISTS stock_photo_no_delete;
CREATE TRIGGER stock_photo_no_delete BEFORE DELETE ON stock_photo FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'photos of documents are never removed';

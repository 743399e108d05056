-- Suppliers paid from the shop's own pay bill: asked for by one person, approved by another, ended by the provider's word.
CREATE TABLE IF NOT EXISTS supplier_payout (
  id          BINARY(16)    NOT NULL PRIMARY KEY,
  supplier_id BINARY(16)    NOT NULL,
  account_id  BINARY(16)    NOT NULL,
  number      VARCHAR(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  till        BOOLEAN       NOT NULL,
  reference   VARCHAR(13)   NOT NULL,
  amount      DECIMAL(19,2) NOT NULL,
  state       VARCHAR(10)   NOT NULL,
  asker_id    BINARY(16)    NOT NULL,
  asked_by    VARCHAR(80)   NOT NULL,
  asked_at    DATETIME(3)   NOT NULL,
  approved_by VARCHAR(80)   NULL,
  sent_at     DATETIME(3)   NULL,
  receipt     VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  problem     VARCHAR(20)   NULL,
  told        VARCHAR(200)  NULL,
  ended_at    DATETIME(3)   NULL,
  version     INT           NOT NULL DEFAULT 0,
  KEY supplier (supplier_id, asked_at),
  KEY state (state, asked_at)
) ENGINE=InnoDB;

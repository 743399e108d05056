-- What buying is judged by, with where each term comes from; without a row what is usual counts.
CREATE TABLE IF NOT EXISTS purchase_rules (
  id                TINYINT      NOT NULL PRIMARY KEY,
  tolerance_percent INT          NOT NULL,
  margin_floor      INT          NOT NULL,
  claim_months      INT          NOT NULL,
  claim_source      VARCHAR(200) NOT NULL,
  claim_since       DATE         NOT NULL,
  version           INT          NOT NULL DEFAULT 0
) ENGINE=InnoDB;

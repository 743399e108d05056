-- How much who takes off alone, in hundredths of a percent. Every change is a row of its own, so that a sale is judged by what its till was told; without a row what is usual counts.
CREATE TABLE IF NOT EXISTS discount_ceilings (
  version    INT         NOT NULL PRIMARY KEY,
  supervisor INT         NOT NULL,
  cashier    INT         NOT NULL,
  since      DATETIME(3) NOT NULL
) ENGINE=InnoDB;

-- Goods that leave oldest first cost what they came for: what of each coming is left, for shops that choose so. Number 0 is what was taken and was not there, with what is not settled of its worth.
CREATE TABLE IF NOT EXISTS stock_layer (
  branch_id   BINARY(16)    NOT NULL,
  sku_id      BINARY(16)    NOT NULL,
  layer_no    INT           NOT NULL,
  document_id BINARY(16)    NULL,
  line_no     INT           NOT NULL,
  part_no     INT           NOT NULL,
  at          DATETIME(3)   NULL,
  quantity    DECIMAL(19,3) NOT NULL,
  value       DECIMAL(19,4) NOT NULL,
  unit_cost   DECIMAL(19,4) NULL,
  PRIMARY KEY (branch_id, sku_id, layer_no)
) ENGINE=InnoDB;

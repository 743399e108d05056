-- What a branch wants to have of a thing at least; suggested orders go by it beside what is sold.
CREATE TABLE IF NOT EXISTS reorder_level (
  branch_id BINARY(16)    NOT NULL,
  sku_id    BINARY(16)    NOT NULL,
  least     DECIMAL(19,3) NOT NULL,
  version   INT           NOT NULL,
  PRIMARY KEY (branch_id, sku_id),
  KEY sku (sku_id)
) ENGINE=InnoDB;

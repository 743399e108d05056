-- Stock documents are numbered over a PIN in one of KRA's environments. What stands here under a bare PIN goes on under its device's environment when it is next used (taxbooks.StockLanes).
ALTER TABLE tax_stock_lane CHANGE COLUMN pin taxpayer VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE tax_stock_move CHANGE COLUMN pin taxpayer VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;

-- What leaves out of several layers has a cost with more decimals than money: with them all of it arrives worth what it left for.
ALTER TABLE stock_transfer_line MODIFY COLUMN unit_cost DECIMAL(25,10) NULL;

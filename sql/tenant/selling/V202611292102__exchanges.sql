-- The return a sale was exchanged for is looked up by the sale.
ALTER TABLE sale_return ADD KEY exchange (exchange_id);

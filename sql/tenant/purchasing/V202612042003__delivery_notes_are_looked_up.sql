-- A delivery note is received once; shops may have received some twice before.
ALTER TABLE goods_receipt ADD KEY delivery_note (supplier_id, delivery_note);

package com.completebytepos.collecting;

import com.completebytepos.books.Books;
import com.completebytepos.till.Goods;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.TillClient;
import java.math.BigDecimal;

/** What the books of the shop with two branches say of its shelves. */
final class Shelves {
    static final String CHAIN = "soko";
    private static final long ENOUGH = 400_000;

    private Shelves() {
    }

    static void lies(TillClient till, Goods goods) {
        long missing = ENOUGH - available(till, goods);
        if (missing <= 0) return;
        var document = "unhex(replace(uuid(), '-', ''))";
        Books.run(CHAIN, "insert into stock_movement (document_id, line_no, part_no, branch_id, sku_id, quantity, reason, at, document_kind, unit_cost, value) values (" + document + ", 1, 0, " + id(till.branchId()) + ", " + id(goods.id()) + ", "
                + missing / 1000 + ", 'FOUND', utc_timestamp(3), 'ADJUSTMENT', 10, " + missing / 100 + ")");
        Books.run(CHAIN, "insert into stock_item (branch_id, sku_id, on_hand, value, average_cost) values (" + id(till.branchId()) + ", " + id(goods.id()) + ", " + missing / 1000 + ", " + missing / 100
                + ", 10) as added on duplicate key update on_hand = stock_item.on_hand + added.on_hand, value = stock_item.value + added.value, average_cost = coalesce(stock_item.average_cost, 10)");
    }

    static BigDecimal cost(SignedEntry sale) {
        return new BigDecimal(Books.text(CHAIN, "select sum(value) from reservation_entry where sale_id = " + id(sale.id())));
    }

    static BigDecimal average(TillClient till, Goods goods) {
        return new BigDecimal(Books.text(CHAIN, "select average_cost from stock_item where branch_id = " + id(till.branchId()) + " and sku_id = " + id(goods.id())));
    }

    static long told(SignedEntry sale) {
        return Books.number(CHAIN, "select count(*) from tax_stock_move where document_id = " + id(sale.id()));
    }

    static long onHand(TillClient till, Goods goods) {
        return kept(till, goods, "on_hand");
    }

    static long available(TillClient till, Goods goods) {
        return kept(till, goods, "on_hand - reserved");
    }

    static long kept(TillClient till, Goods goods, String what) {
        return Books.number(CHAIN, "select coalesce(sum(cast((" + what + ") * 1000 as signed)), 0) from stock_item where branch_id = " + id(till.branchId()) + " and sku_id = " + id(goods.id()));
    }

    static String id(String uuid) {
        return "uuid_to_bin('" + uuid + "')";
    }
}

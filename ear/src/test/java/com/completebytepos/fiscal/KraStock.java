package com.completebytepos.fiscal;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Database;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Map;

/** KRA's stock ledger beside ours. */
final class KraStock {
    private static final Map<String, String> DEVICE = Map.of("duka", "A000000001D/00", "soko", "A000000002S/01");
    private final String shop;
    private final String pin;
    private final String bhfId;

    KraStock(String shop) {
        this.shop = shop;
        this.pin = DEVICE.get(shop).split("/")[0];
        this.bhfId = DEVICE.get(shop).split("/")[1];
    }

    String pin() {
        return pin;
    }

    /** What KRA was told of goods, over all codes they have; null before the first word. */
    BigDecimal balance(String sku) {
        var codes = Books.text(shop, "select group_concat(t.code) from tax_stock_item t join fiscal_device d on d.id = t.device_id where d.current_branch_id is not null and d.pin = '" + pin
                + "' and d.bhf_id = '" + bhfId + "' and t.sku_id = uuid_to_bin('" + sku + "')");
        if (codes == null) return null;
        var kra = Kra.stock(pin, bhfId);
        var sum = BigDecimal.ZERO;
        for (var code : codes.split(",")) if (kra.containsKey(code)) sum = sum.add(kra.get(code));
        return sum;
    }

    BigDecimal mirror(String sku) {
        var text = Books.text(shop, "select sum(t.told) from tax_stock_item t join fiscal_device d on d.id = t.device_id where d.pin = '" + pin + "' and d.bhf_id = '" + bhfId
                + "' and t.sku_id = uuid_to_bin('" + sku + "')");
        return text == null ? null : new BigDecimal(text);
    }

    String move(String document, String column) {
        return Books.text(shop, "select m." + column + " from tax_stock_move m where m.document_id = uuid_to_bin('" + document + "') order by m.line_no, m.part_no limit 1");
    }

    void awaitTold(String document) {
        FiscalBooks.await("told " + document, () -> Books.number(shop, "select count(*) from tax_stock_move where document_id = uuid_to_bin('" + document + "')") > 0
                && Books.number(shop, "select count(*) from tax_stock_move where state <> 'TOLD' and document_id = uuid_to_bin('" + document + "')") == 0);
    }

    void awaitNothingOwed() {
        FiscalBooks.await("balances told", () -> Books.number(shop, "select count(*) from tax_stock_item where balance_due") == 0);
    }

    void run(String sql) {
        try {
            Database.run(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}

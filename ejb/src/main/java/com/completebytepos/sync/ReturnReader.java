package com.completebytepos.sync;

import com.completebytepos.selling.CompletedSale;
import com.completebytepos.selling.Returns;
import java.util.List;

/** The command of a return, from the text of format 1 to the words of its desk. */
final class ReturnReader {
    private ReturnReader() {
    }

    static Returns.Told read(Command command, CompletedSale.Place place) {
        var told = new Fields(command.body()).object("return");
        var document = new CompletedSale(command.id(), place, command.shift(), command.cashier(), null, told.textOrNull("receiptNumber", 200), told.day("businessDay"),
                command.at(), told.flag("offline"), command.engine(), List.of(), 0, 0, 0, List.of(), null, null, CompletedSale.Offered.NOTHING);
        var lines = told.list("lines").stream().map(l -> new Returns.Line(number(l, "line"), number(l, "originalLine"), l.idOrNull("sku"), l.shortened("name", 120), l.text("unit", 4),
                l.number("quantity"), l.number("unitPrice"), l.text("tax", 10), l.number("total"), l.flag("damaged"))).toList();
        var refunds = told.list("refunds").stream().map(r -> new Returns.Refund(r.text("kind", 12), r.number("amount"), TenderReader.code(r))).toList();
        return new Returns.Told(document, told.idOrNull("original"), told.text("reason", 20), told.idOrNull("exchangeSale"), lines, refunds);
    }

    private static int number(Fields fields, String name) {
        return (int) Math.max(-1, Math.min(fields.number(name), Integer.MAX_VALUE));
    }
}

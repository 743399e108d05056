package com.completebytepos.sandbox.etims.control;

import com.completebytepos.sandbox.etims.wire.Body;
import com.completebytepos.sandbox.etims.wire.Reply;
import com.completebytepos.sandbox.etims.world.Device;
import com.completebytepos.sandbox.etims.world.NairobiClock;
import com.completebytepos.sandbox.etims.world.Sale;
import com.completebytepos.sandbox.etims.world.World;
import java.util.Optional;

/** Answers whether a receipt is KRA's: PIN (11), branch (2) and undashed signature (16), without separators. */
public final class ReceiptCheck {

    private static final int PIN = 11;
    private static final int BRANCH = 13;
    private static final int WHOLE = 29;

    private ReceiptCheck() {}

    public static Reply page(World world, String data) {
        return find(world, data).map(sale -> Reply.html(200, page(world, sale, data)))
                .orElse(Reply.html(200, "<!DOCTYPE html><html lang=\"en\"><title>Receipt</title><h1>Invoice not found</h1></html>"));
    }

    private static Optional<Sale> find(World world, String data) {
        if (data.length() != WHOLE) {
            return Optional.empty();
        }
        return world.device(data.substring(0, PIN), data.substring(PIN, BRANCH)).map(Device::sales).stream().flatMap(sales -> sales.stream())
                .filter(sale -> sale.stamp().rcptSign().equals(data.substring(BRANCH))).findFirst();
    }

    private static String page(World world, Sale sale, String data) {
        Body body = sale.body();
        String sdcId = world.device(data.substring(0, PIN), data.substring(PIN, BRANCH)).map(Device::sdcId).orElseThrow();
        return "<!DOCTYPE html><html lang=\"en\"><title>Receipt</title><h1>" + (sale.isCreditNote() ? "Credit note" : "Tax invoice") + "</h1><dl>"
                + row("Supplier PIN", data.substring(0, PIN)) + row("CU invoice number", sdcId + "/" + sale.stamp().number()) + row("Trader invoice number", body.text("trdInvcNo"))
                + row("Date", NairobiClock.written(sale.stamp().at())) + row("Total taxable amount", body.number("totTaxblAmt").toPlainString())
                + row("Total tax", body.number("totTaxAmt").toPlainString()) + row("Total invoice amount", body.number("totAmt").toPlainString()) + "</dl></html>";
    }

    private static String row(String name, String value) {
        return "<dt>" + name + "</dt><dd>" + value.replace("&", "&amp;").replace("<", "&lt;") + "</dd>";
    }
}

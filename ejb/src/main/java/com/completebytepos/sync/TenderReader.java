package com.completebytepos.sync;

import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.kernel.Money;
import com.completebytepos.selling.CompletedSale;
import com.completebytepos.storedvalue.ValueLoaded;
import com.completebytepos.storedvalue.ValueSales;
import com.completebytepos.tenders.TenderKind;
import com.completebytepos.tenders.Tendered;
import java.math.BigDecimal;

/** What was taken for a sale or a card, from the text of format 1. Members of one kind of money are absent on the others. */
final class TenderReader {
    private static final int RATE_DECIMALS = 4;

    private TenderReader() {
    }

    static CompletedSale.Taken taken(Fields tender) {
        return new CompletedSale.Taken(tender.text("kind", 12), tender.number("amount"), tender.number("given"), tender.number("change"), tender.idOrNull("payment"), code(tender), details(tender));
    }

    /** Read whole, so that a till that says too much is heard: what is too long for the books is cut. */
    static String code(Fields tender) {
        var code = tender.textOrNull("code", 1000);
        return code == null || code.length() <= 30 ? code : code.substring(0, 30);
    }

    static ValueSales.Load load(Command command, WorkstationEntry from) {
        var told = new Fields(command.body()).object("value");
        var tender = told.object("tender");
        var amount = Money.ofCents(told.number("amount"));
        var kind = TenderKind.of(tender.text("kind", 12)).orElse(null);
        var deed = new ValueLoaded(command.id(), from.tillId(), from.branchId(), command.shift(), command.cashier(), command.at(), amount, kind);
        var place = new Tendered.Place(from.branchId(), from.id(), command.cashier(), told.idOrNull("holder"), command.at());
        var paid = kind == null ? null : new Tendered(command.id(), 1, kind, amount, tender.idOrNull("payment"), code(tender), details(tender), place);
        return new ValueSales.Load(deed, told.text("kind", 12), told.shortenedOrNull("code", 60), told.has("expires") ? told.day("expires") : null, told.idOrNull("holder"), paid);
    }

    private static Tendered.Details details(Fields tender) {
        if (!tender.has("dated") && !tender.has("currency")) return Tendered.Details.NONE;
        var foreign = tender.numberOrNull("foreign");
        var rate = tender.numberOrNull("rate");
        return new Tendered.Details(tender.has("dated") ? tender.day("dated") : null, tender.has("currency") ? tender.text("currency", 3) : null,
                foreign == null ? null : BigDecimal.valueOf(foreign, 2), rate == null ? null : BigDecimal.valueOf(rate, RATE_DECIMALS));
    }
}

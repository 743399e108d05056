package com.completebytepos.sync;

import com.completebytepos.cash.CashMovements;
import com.completebytepos.cash.CloseShift;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import java.util.List;

/** The commands about a drawer, from the text of format 1 to the words of their desk. */
final class CashReader {
    private static final int LONGEST_REASON = 120;

    private CashReader() {
    }

    static CloseShift close(Command command) {
        var told = new Fields(command.body()).object("shiftClose");
        var pieces = told.list("pieces").stream().map(p -> new CloseShift.Pieces(Money.ofCents(p.number("denomination")), p.number("pieces"))).toList();
        var tenders = told.list("tenders").stream().map(t -> new CloseShift.Counted(t.text("kind", 12), Money.ofCents(t.number("amount")))).toList();
        return new CloseShift(pieces, tenders, told.number("unsent"));
    }

    static CashMovements.Move move(Command command) {
        var told = new Fields(command.body()).object("move");
        return new CashMovements.Move(told.text("type", 20), Money.ofCents(told.number("amount")), told.has("reason") ? told.shortened("reason", LONGEST_REASON) : null);
    }

    static String drawer(Command command) {
        var told = new Fields(command.body()).object("drawer");
        return told.has("reason") ? told.shortened("reason", LONGEST_REASON) : null;
    }

    static List<CashMovements.Removed> trace(Command command) {
        return new Fields(command.body()).object("trace").list("lines").stream().map(l -> new CashMovements.Removed(l.idOrNull("sku"), l.shortened("name", LONGEST_REASON),
                Quantity.ofThousandths(l.number("quantity")), Money.ofCents(l.number("amount")), l.flag("abandoned"), l.instant("at"))).toList();
    }
}

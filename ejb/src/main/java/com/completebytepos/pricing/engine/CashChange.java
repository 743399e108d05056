package com.completebytepos.pricing.engine;

import java.util.ArrayList;
import java.util.List;

/** Change for cash, and the amounts a customer is likely to hand over. All amounts are cents. */
public final class CashChange {
    private static final long[] NOTES = {50_00, 100_00, 200_00, 500_00, 1000_00};

    private CashChange() {
    }

    /** What goes back; 0 when the money given does not cover what is due. */
    public static long change(long given, long due) {
        return Math.max(0, given - due);
    }

    /** The exact amount, then the next amounts payable in notes of one kind, ascending; empty when nothing is due. */
    public static List<Long> quickNotes(long due) {
        List<Long> amounts = new ArrayList<>();
        if (due > 0) {
            amounts.add(due);
            for (long note : NOTES) {
                insert((due + note - 1) / note * note, amounts);
            }
        }
        return amounts;
    }

    private static void insert(long amount, List<Long> ascending) {
        int at = 0;
        while (at < ascending.size() && ascending.get(at) < amount) {
            at++;
        }
        if (at == ascending.size() || ascending.get(at) != amount) {
            ascending.add(at, amount);
        }
    }
}

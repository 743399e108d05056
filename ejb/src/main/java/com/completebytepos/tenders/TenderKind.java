package com.completebytepos.tenders;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every way of paying there is, in the order a branch offers them unless its owner says otherwise. At most 12 letters: tills and books keep the name.
 */
public enum TenderKind {
    CASH(true, true), MPESA(true, true), CARD(false, true), CHEQUE(false, false), FOREIGN_CASH(true, false), GIFT_CARD(false, true), VOUCHER(false, true), STORE_CREDIT(false, true),
    POINTS(false, true), ON_ACCOUNT(false, true);

    private final boolean givesChange;
    private final boolean usual;

    TenderKind(boolean givesChange, boolean usual) {
        this.givesChange = givesChange;
        this.usual = usual;
    }

    /** Whether more may be handed over than is due; the difference leaves the drawer in shillings. Money sent by phone is there before anybody saw how much (ADR 0125). */
    public boolean givesChange() {
        return givesChange;
    }

    /** Whether a branch takes it before its owner said anything. */
    public boolean isUsual() {
        return usual;
    }

    /** Whether something of it lies in the drawer beside cash, to be counted: a slip, a cheque, notes, a voucher. */
    public boolean leavesSlip() {
        return this == CARD || this == CHEQUE || this == FOREIGN_CASH || this == VOUCHER;
    }

    /** As the feed calls its row: {@code gift-card}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<TenderKind> of(String told) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(told)).findFirst();
    }
}

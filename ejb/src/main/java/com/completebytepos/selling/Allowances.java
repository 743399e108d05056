package com.completebytepos.selling;

import com.completebytepos.identity.DiscountCeilings;
import com.completebytepos.identity.TillPerson;
import com.completebytepos.kernel.Detail;
import com.completebytepos.kernel.Money;
import com.completebytepos.selling.model.SaleLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;

/** What somebody did to prices at the till against what that person may do alone. Only finds: the customer has left. */
final class Allowances {
    static final String DISCOUNT = "DISCOUNT";
    static final String PRICE_OVERRIDE = "PRICE_OVERRIDE";
    static final String UNLISTED_ITEM = "UNLISTED_ITEM";
    static final String SERVICE_CHARGE = "SERVICE_CHARGE";
    static final String WAIVE_SERVICE = "WAIVE_SERVICE";

    private final CompletedSale told;
    private final TillPerson cashier;
    private final Approvals.Kept kept;
    private final ToIntBiFunction<TillPerson, DiscountCeilings.Told> ceilings;
    private final Map<List<Object>, Integer> known = new HashMap<>();
    private final List<Finding> findings;

    /** @param cashier null when nobody knows who it was: that is found elsewhere @param ceilings what somebody takes off alone, in hundredths of a percent: asked for only where something was taken off, most sales are spared the query */
    Allowances(CompletedSale told, TillPerson cashier, Approvals.Kept kept, ToIntBiFunction<TillPerson, DiscountCeilings.Told> ceilings, List<Finding> findings) {
        this.told = told;
        this.cashier = cashier;
        this.kept = kept;
        this.ceilings = ceilings;
        this.findings = findings;
    }

    void check(List<SaleLine> booked) {
        long together = told.basketDiscount();
        long of = 0;
        for (int i = 0; i < booked.size(); i++) {
            check(told.lines().get(i), booked.get(i));
            long supply = booked.get(i).supply().cents();
            of += supply;
            if (together > 0 && isOfTheSameHand(booked.get(i).lineNo())) together += own(told.lines().get(i), supply);
        }
        checkDiscount(0, together, of);
        if (told.waived() != null) unlessAllowed(SERVICE_CHARGE, WAIVE_SERVICE, 0, "service-waived-not-allowed", () -> "" + Money.ofCents(told.waived().amount()));
    }

    private void check(CompletedSale.Line line, SaleLine booked) {
        int number = booked.lineNo();
        long supply = booked.supply().cents();
        checkDiscount(number, own(line, supply), supply);
        var list = line.agreed().listPrice();
        if (list != null && list != line.unitPrice()) unlessAllowed(PRICE_OVERRIDE, PRICE_OVERRIDE, number, "price-override-not-allowed", () -> Money.ofCents(list) + " -> " + Money.ofCents(line.unitPrice()));
        if (line.sku() == null && !line.agreed().isNoGoods()) unlessAllowed(UNLISTED_ITEM, UNLISTED_ITEM, number, "unlisted-item-not-allowed", line::name);
    }

    private void unlessAllowed(String action, String permission, int line, String code, Supplier<String> detail) {
        var who = who(action, line);
        if (who == null || may(who, permission) || kept.allows(action, line)) return;
        findings.add(new Finding(code, line, who.name() + ": " + detail.get()));
    }

    /** Half a cent more than the ceiling is rounding. */
    private void checkDiscount(int line, long off, long of) {
        var who = who(DISCOUNT, line);
        if (who == null || off <= 0 || off * 10_000 <= of * ceiling(who, line) + 5_000 || kept.allows(DISCOUNT, line)) return;
        findings.add(new Finding("discount-above-ceiling", line, Detail.of("off", who.name(), Money.ofCents(off), Money.ofCents(of))));
    }

    /** Whether who gave the sale's discount took something off this line as well without asking: the two are one (ADR 0127). */
    private boolean isOfTheSameHand(int line) {
        var whole = who(DISCOUNT, 0);
        var own = who(DISCOUNT, line);
        return whole != null && own != null && whole.id().equals(own.id()) && !kept.allows(DISCOUNT, line);
    }

    /** Who gave it is judged, whoever was paid (ADR 0118). */
    private TillPerson who(String action, int line) {
        return kept.giver(action, line).map(Approvals.Giver::person).orElse(cashier);
    }

    private int ceiling(TillPerson who, int line) {
        var by = kept.giver(DISCOUNT, line).map(Approvals.Giver::told).map(one -> new DiscountCeilings.Told(one.ceilings(), one.at(), one.offline()))
                .orElseGet(() -> new DiscountCeilings.Told(told.byHand().ceilings(), told.completedAt(), told.offline()));
        return known.computeIfAbsent(List.of(who.id(), by), one -> ceilings.applyAsInt(who, by));
    }

    /** What was taken off the line itself, without its share of the sale's discount. */
    private static long own(CompletedSale.Line line, long supply) {
        long percent = Math.max(0, Math.min(10_000, line.discountPercent()));
        return Math.min(supply, (supply * percent + 5_000) / 10_000 + Math.max(0, line.discountAmount()));
    }

    private static boolean may(TillPerson who, String permission) {
        return who.permissions().stream().anyMatch(one -> one.name().equals(permission));
    }
}

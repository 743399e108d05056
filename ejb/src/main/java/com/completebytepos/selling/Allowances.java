package com.completebytepos.selling;

import com.completebytepos.identity.TillPerson;
import com.completebytepos.kernel.Detail;
import com.completebytepos.kernel.Money;
import com.completebytepos.selling.model.SaleLine;
import java.util.List;
import java.util.function.BiPredicate;

/** What a cashier did at the till against what the cashier may do alone. Only finds: the customer has left. */
final class Allowances {
    static final String DISCOUNT = "DISCOUNT";
    static final String PRICE_OVERRIDE = "PRICE_OVERRIDE";
    static final String UNLISTED_ITEM = "UNLISTED_ITEM";
    static final String SERVICE_CHARGE = "SERVICE_CHARGE";
    static final String WAIVE_SERVICE = "WAIVE_SERVICE";

    private final CompletedSale told;
    private final TillPerson cashier;
    private final int ceiling;
    private final BiPredicate<String, Integer> approved;
    private final List<Finding> findings;

    /** @param cashier null when nobody knows who it was: that is found elsewhere @param ceiling what the cashier takes off alone, in hundredths of a percent @param approved whether a colleague allowed an action for a line, 0 = the whole sale */
    Allowances(CompletedSale told, TillPerson cashier, int ceiling, BiPredicate<String, Integer> approved, List<Finding> findings) {
        this.told = told;
        this.cashier = cashier;
        this.ceiling = ceiling;
        this.approved = approved;
        this.findings = findings;
    }

    void check(List<SaleLine> booked) {
        if (cashier == null) return;
        long before = 0;
        for (int i = 0; i < booked.size(); i++) {
            check(told.lines().get(i), booked.get(i));
            before += booked.get(i).supply().cents() - own(told.lines().get(i), booked.get(i).supply().cents());
        }
        if (isBeyond(told.basketDiscount(), before) && !approved.test(DISCOUNT, 0)) found("discount-above-ceiling", 0, told.basketDiscount(), before);
        if (told.waived() != null && !may(WAIVE_SERVICE) && !approved.test(SERVICE_CHARGE, 0)) {
            findings.add(Finding.of("service-waived-not-allowed", cashier.name() + ": " + Money.ofCents(told.waived().amount())));
        }
    }

    private void check(CompletedSale.Line line, SaleLine booked) {
        int number = booked.lineNo();
        long supply = booked.supply().cents();
        long off = own(line, supply);
        if (isBeyond(off, supply) && !approved.test(DISCOUNT, number)) found("discount-above-ceiling", number, off, supply);
        var list = line.agreed().listPrice();
        if (list != null && list != line.unitPrice() && !may(PRICE_OVERRIDE) && !approved.test(PRICE_OVERRIDE, number)) {
            findings.add(new Finding("price-override-not-allowed", number, cashier.name() + ": " + Money.ofCents(list) + " -> " + Money.ofCents(line.unitPrice())));
        }
        if (line.sku() == null && !line.agreed().isService() && !may(UNLISTED_ITEM) && !approved.test(UNLISTED_ITEM, number)) {
            findings.add(new Finding("unlisted-item-not-allowed", number, cashier.name() + ": " + line.name()));
        }
    }

    /** What was taken off the line itself, without its share of the sale's discount. */
    private static long own(CompletedSale.Line line, long supply) {
        long percent = Math.max(0, Math.min(10_000, line.discountPercent()));
        return Math.min(supply, (supply * percent + 5_000) / 10_000 + Math.max(0, line.discountAmount()));
    }

    /** Half a cent more than the ceiling is rounding. */
    private boolean isBeyond(long off, long of) {
        return off > 0 && off * 10_000 > of * ceiling + 5_000;
    }

    private boolean may(String permission) {
        return cashier.permissions().stream().anyMatch(one -> one.name().equals(permission));
    }

    private void found(String code, int line, long off, long of) {
        findings.add(new Finding(code, line, Detail.of("off", cashier.name(), Money.ofCents(off), Money.ofCents(of))));
    }
}

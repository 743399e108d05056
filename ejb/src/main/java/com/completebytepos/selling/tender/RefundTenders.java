package com.completebytepos.selling.tender;

import com.completebytepos.kernel.Detail;
import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.engine.TenderRounding;
import com.completebytepos.selling.CompletedSale;
import com.completebytepos.selling.Finding;
import com.completebytepos.selling.Returns;
import com.completebytepos.selling.model.Sale;
import com.completebytepos.selling.model.SaleReturnLine;
import com.completebytepos.selling.model.Tender;
import com.completebytepos.tenders.TenderKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was given back, to the tender the sale was paid with or as store credit. Parts of a sale give back parts of what was paid for it, its
 * rounding included.
 */
public final class RefundTenders {
    private static final String CASH = TenderKind.CASH.name();
    private static final List<String> AS_CASH = List.of(TenderKind.CARD.name(), TenderKind.MPESA.name());
    private static final long WHOLE_SHILLING = 100;
    private static final Set<String> NEVER_PAID = Set.of("returned-beyond-sold", "return-line-unknown", "return-line-impossible");

    private RefundTenders() {
    }

    /** @param original null when it is not known @param left what can go back by each kind it was paid with, null when nobody knows @param total what the goods are worth */
    public static List<Tender> of(Returns.Told returned, Sale original, Map<String, Money> left, List<SaleReturnLine> earlier, Money total, List<Finding> findings) {
        var told = returned.refunds();
        ExchangeLegs.check(ExchangeLegs.givenBack(told), returned.document().exchange(), findings);
        var given = new ArrayList<Tender>();
        long sum = 0;
        for (var refund : told) {
            int number = given.size() + 1;
            var back = Money.ofCents(-refund.amount());
            if (refund.amount() < 0 && !isOfDeposits(refund, returned)) findings.add(new Finding("refund-negative", number, Money.ofCents(refund.amount()).toString()));
            if (!isOfDeposits(refund, returned)) checkKind(refund, number, left, findings);
            given.add(new Tender(number, refund.kind(), back, back, Money.ZERO, null, codeOf(refund), null, null, null, null));
            sum += refund.amount();
        }
        // What was never sold was never paid: that more goes back is said already.
        if (left != null && findings.stream().noneMatch(one -> NEVER_PAID.contains(one.code()))) checkAmounts(told.stream().filter(refund -> !isOfDeposits(refund, returned)).toList(), left, findings);
        long step = original == null || original.wasRounded() ? WHOLE_SHILLING : 0;
        long before = earlier.stream().mapToLong(line -> line.total().cents()).sum();
        long due = TenderRounding.roundedDue(before + total.cents(), step) - TenderRounding.roundedDue(before, step);
        if (sum != due) findings.add(Finding.of("refund-differs", Detail.of("due-given", Money.ofCents(due), Money.ofCents(sum))));
        return given;
    }

    /**
     * By which ways how much may go back, as the owner wants it: what came by card or by phone stays with it, or counts for notes too, less what goes back now the way it came.
     *
     * @param left null when nobody knows
     */
    public static Map<String, Money> asAllowed(Map<String, Money> left, Returns.Told told, boolean inCash) {
        if (left == null || !inCash || AS_CASH.stream().noneMatch(left::containsKey)) return left;
        var sum = left.getOrDefault(CASH, Money.ZERO);
        for (var kind : AS_CASH) sum = sum.plus(left.getOrDefault(kind, Money.ZERO));
        for (var refund : told.refunds()) if (AS_CASH.contains(refund.kind())) sum = sum.minus(Money.ofCents(Math.max(0, refund.amount())));
        var allowed = new TreeMap<>(left);
        allowed.put(CASH, sum);
        return allowed;
    }

    /** What goes back for what was left for returnables beside the goods that come back. */
    public static Money depositsOf(Returns.Told returned) {
        return Money.ofCents(returned.document().deposits().lines().stream().filter(line -> line.isPossible() && line.pieces() < 0).mapToLong(line -> -line.amount()).sum());
    }

    /** Below zero, so that the others cover it beside the goods. */
    private static boolean isOfDeposits(Returns.Refund refund, Returns.Told returned) {
        return CompletedSale.Deposits.KIND.equals(refund.kind()) && refund.amount() < 0 && refund.amount() == depositsOf(returned).negated().cents();
    }

    /** What is no code at all is told as a finding by whoever gives that money back. */
    private static String codeOf(Returns.Refund refund) {
        return refund.code() == null || !refund.code().matches("[\\x20-\\x7e]{1,30}") ? null : refund.code();
    }

    private static void checkKind(Returns.Refund refund, int number, Map<String, Money> left, List<Finding> findings) {
        if (left != null && !isFree(refund) && !left.containsKey(refund.kind())) findings.add(new Finding("refund-tender-unused", number, refund.kind()));
    }

    /** Goods that go out for goods are no money, and what is owed to a customer may have been paid in any way. */
    private static boolean isFree(Returns.Refund refund) {
        return TenderKind.STORE_CREDIT.name().equals(refund.kind()) || ExchangeLegs.isOne(refund.kind());
    }

    /** No more goes back by a way than came by it: else a card's money is cash, and nobody can say whose. */
    private static void checkAmounts(List<Returns.Refund> told, Map<String, Money> left, List<Finding> findings) {
        var given = new TreeMap<String, Long>();
        told.stream().filter(refund -> !isFree(refund)).forEach(refund -> given.merge(refund.kind(), refund.amount(), Long::sum));
        given.forEach((kind, amount) -> {
            var can = left.get(kind);
            if (can != null && amount > can.cents()) findings.add(Finding.of("refund-beyond-tender", Detail.of("way-given", kind, can, Money.ofCents(amount))));
        });
    }
}

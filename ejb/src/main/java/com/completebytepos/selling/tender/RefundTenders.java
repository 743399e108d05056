package com.completebytepos.selling.tender;

import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.engine.TenderRounding;
import com.completebytepos.selling.Finding;
import com.completebytepos.selling.Returns;
import com.completebytepos.selling.model.Sale;
import com.completebytepos.selling.model.SaleReturnLine;
import com.completebytepos.selling.model.Tender;
import com.completebytepos.tenders.TenderKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What was given back, to the tender the sale was paid with or as store credit. Parts of a sale give back parts of what was paid for it, its
 * rounding included.
 */
public final class RefundTenders {
    private static final long WHOLE_SHILLING = 100;

    private RefundTenders() {
    }

    /** @param original null when it is not known @param paidWith the kinds it was paid with @param total what the goods are worth */
    public static List<Tender> of(Returns.Told returned, Sale original, Set<String> paidWith, List<SaleReturnLine> earlier, Money total, List<Finding> findings) {
        var told = returned.refunds();
        ExchangeLegs.check(ExchangeLegs.givenBack(told), returned.document().exchange(), findings);
        var given = new ArrayList<Tender>();
        long sum = 0;
        for (var refund : told) {
            int number = given.size() + 1;
            var back = Money.ofCents(-refund.amount());
            if (refund.amount() < 0) findings.add(new Finding("refund-negative", number, Money.ofCents(refund.amount()).toString()));
            checkKind(refund, number, original == null ? null : paidWith, findings);
            given.add(new Tender(number, refund.kind(), back, back, Money.ZERO, null, codeOf(refund), null, null, null, null));
            sum += refund.amount();
        }
        long step = original == null || original.wasRounded() ? WHOLE_SHILLING : 0;
        long before = earlier.stream().mapToLong(line -> line.total().cents()).sum();
        long due = TenderRounding.roundedDue(before + total.cents(), step) - TenderRounding.roundedDue(before, step);
        if (sum != due) findings.add(Finding.of("refund-differs", Money.ofCents(due) + " due, " + Money.ofCents(sum) + " given"));
        return given;
    }

    /** What is no code at all is told as a finding by whoever gives that money back. */
    private static String codeOf(Returns.Refund refund) {
        return refund.code() == null || !refund.code().matches("[\\x20-\\x7e]{1,30}") ? null : refund.code();
    }

    private static void checkKind(Returns.Refund refund, int number, Set<String> paidWith, List<Finding> findings) {
        if (paidWith == null || TenderKind.STORE_CREDIT.name().equals(refund.kind()) || ExchangeLegs.isOne(refund.kind())) return;
        boolean used = paidWith.stream().anyMatch(kind -> kind.equals(refund.kind()) || isCash(kind) && TenderKind.CASH.name().equals(refund.kind()));
        if (!used) findings.add(new Finding("refund-tender-unused", number, refund.kind()));
    }

    /** Foreign notes go back as shillings. */
    private static boolean isCash(String kind) {
        return TenderKind.FOREIGN_CASH.name().equals(kind);
    }
}

package com.completebytepos.selling.tender;

import com.completebytepos.kernel.Detail;
import com.completebytepos.kernel.Money;
import com.completebytepos.selling.CompletedSale;
import com.completebytepos.selling.Finding;
import com.completebytepos.selling.Returns;
import com.completebytepos.selling.model.Tender;
import java.util.List;

/** What the two documents of an exchange settle between them: no money, taken in by the sale and given out by the return, so that it is nothing in any sum. */
public final class ExchangeLegs {
    /** As a tender of either document. Nobody offers it, so that it is no {@link com.completebytepos.tenders.TenderKind}. */
    public static final String KIND = "EXCHANGE";

    private ExchangeLegs() {
    }

    public static boolean isOne(String kind) {
        return KIND.equals(kind);
    }

    public static long taken(List<CompletedSale.Taken> tenders) {
        return tenders.stream().filter(one -> isOne(one.kind())).mapToLong(CompletedSale.Taken::amount).sum();
    }

    public static long givenBack(List<Returns.Refund> refunds) {
        return refunds.stream().filter(one -> isOne(one.kind())).mapToLong(Returns.Refund::amount).sum();
    }

    /** @param own what this document settles by its partner @param exchange null when it has none */
    static void check(long own, CompletedSale.Exchange exchange, List<Finding> findings) {
        if (exchange == null) {
            if (own != 0) findings.add(Finding.of("exchange-alone", Money.ofCents(own).toString()));
        } else if (own < 0 || own != exchange.settles() || own == 0 && !exchange.free()) {
            findings.add(Finding.of("exchange-differs", Detail.of("the-other", Money.ofCents(own), Money.ofCents(exchange.settles()))));
        }
    }

    /** Whether goods that came back paid for a part of it. */
    public static boolean wasPart(List<Tender> tenders) {
        return tenders.stream().anyMatch(one -> isOne(one.kind()));
    }
}

package com.completebytepos.selling.tender;

import com.completebytepos.kernel.Detail;
import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.engine.TenderRounding;
import com.completebytepos.selling.CompletedSale;
import com.completebytepos.selling.Finding;
import com.completebytepos.selling.model.Tender;
import com.completebytepos.tenders.TenderKind;
import com.completebytepos.tenders.Tendered;
import java.util.ArrayList;
import java.util.List;

/** What is written of the tenders a till told: change is what was given less what it settles; a till that says otherwise is found out, the books stay whole. */
public final class TakenTenders {
    private static final long WHOLE_SHILLING = 100;

    private TakenTenders() {
    }

    public static List<Tender> of(List<CompletedSale.Taken> told, long total, CompletedSale.Exchange exchange, List<Finding> findings) {
        var taken = new ArrayList<Tender>();
        long settled = 0;
        for (var tender : told) {
            int number = taken.size() + 1;
            check(tender, number, findings);
            var details = tender.details() == null ? Tendered.Details.NONE : tender.details();
            taken.add(new Tender(number, tender.kind(), cents(tender.amount()), cents(tender.given()), cents(tender.given() - tender.amount()), tender.payment(), codeOf(tender),
                    details.dated(), currencyOf(kindOf(tender), details), details.foreignAmount(), details.rate()));
            settled += tender.amount();
        }
        ExchangeLegs.check(ExchangeLegs.taken(told), exchange, findings);
        if (settled != total && settled != TenderRounding.roundedDue(total, WHOLE_SHILLING)) findings.add(Finding.of("tender-differs", Detail.of("due-taken", cents(total), cents(settled))));
        return taken;
    }

    private static void check(CompletedSale.Taken tender, int number, List<Finding> findings) {
        var kind = TenderKind.of(tender.kind());
        boolean deposit = isDeposit(tender.kind());
        if (kind.isEmpty() && !ExchangeLegs.isOne(tender.kind()) && !deposit) findings.add(new Finding("tender-kind-unknown", number, tender.kind()));
        if (tender.amount() < 0 && !deposit) findings.add(new Finding("tender-negative", number, cents(tender.amount()).toString()));
        if (tender.given() - tender.amount() != tender.change()) findings.add(new Finding("change-differs", number, cents(tender.change()).toString()));
        if (tender.given() < tender.amount()) findings.add(new Finding("given-too-little", number, Detail.of("for", cents(tender.given()), cents(tender.amount()))));
        if (tender.given() > tender.amount() && kind.map(one -> !one.givesChange()).orElse(ExchangeLegs.isOne(tender.kind()) || deposit)) {
            findings.add(new Finding("change-not-from-cash", number, Detail.of("for", tender.kind() + ": " + cents(tender.given()), cents(tender.amount()))));
        }
    }

    /** Below zero where more was left for returnables than empties gave back: money in the drawer that is no part of the price. */
    static boolean isDeposit(String kind) {
        return CompletedSale.Deposits.KIND.equals(kind);
    }

    /** What is no code at all is told as a finding by whoever keeps that money. */
    private static String codeOf(CompletedSale.Taken tender) {
        return tender.code() == null || !tender.code().matches("[A-Za-z0-9]{1,30}") ? null : tender.code();
    }

    /** Only foreign notes have one, of three capital letters: any other would be a way of paying nobody can count. */
    private static String currencyOf(TenderKind kind, Tendered.Details details) {
        return kind != TenderKind.FOREIGN_CASH || details.currency() == null || !details.currency().matches("[A-Z]{3}") ? null : details.currency();
    }

    private static TenderKind kindOf(CompletedSale.Taken tender) {
        return TenderKind.of(tender.kind()).orElse(null);
    }

    private static Money cents(long cents) {
        return Money.ofCents(cents);
    }
}

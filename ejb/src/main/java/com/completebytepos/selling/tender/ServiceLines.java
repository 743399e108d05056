package com.completebytepos.selling.tender;

import com.completebytepos.branches.ServiceRules;
import com.completebytepos.kernel.Detail;
import com.completebytepos.kernel.Money;
import com.completebytepos.selling.CompletedSale;
import com.completebytepos.selling.Finding;
import java.util.List;

/** What a till added for service against what the shop asks. Only finds: the customer has paid. */
final class ServiceLines {
    private static final long WHOLE = 10_000;

    private ServiceLines() {
    }

    /** Terms that changed after the sale say nothing about it. */
    static void check(CompletedSale told, ServiceRules.Terms terms, List<Finding> findings) {
        if (told.waived() != null && (told.waived().reason() == null || told.waived().reason().isBlank())) findings.add(Finding.of("service-waived-without-reason", null));
        if (terms.since() != null && terms.since().isAfter(told.completedAt())) return;
        if (told.waived() != null) checkWaived(told, terms, findings);
        for (var line : told.lines()) {
            if (!line.agreed().isService()) continue;
            // the discount on a sale is spread over all lines, this one too: what was asked stands in its price
            long goods = told.total() - line.unitPrice();
            long expected = share(goods, terms);
            if (line.unitPrice() == expected && line.quantity() == 1_000 && line.taxLetter().equals(terms.tax())) continue;
            findings.add(new Finding("service-charge-differs", line.line(), Detail.of("told", Money.ofCents(expected) + " " + terms.tax(), Money.ofCents(line.unitPrice()) + " " + line.taxLetter())));
        }
    }

    /** Let off and charged all the same, or let off something else than was asked. */
    private static void checkWaived(CompletedSale told, ServiceRules.Terms terms, List<Finding> findings) {
        boolean charged = told.lines().stream().anyMatch(line -> line.agreed().isService());
        long expected = share(told.total(), terms);
        if (charged || told.waived().amount() != expected) findings.add(Finding.of("service-charge-differs", Detail.of("let-off", Money.ofCents(expected), Money.ofCents(told.waived().amount()))));
    }

    private static long share(long goods, ServiceRules.Terms terms) {
        return (goods * terms.charge() + WHOLE / 2) / WHOLE;
    }
}

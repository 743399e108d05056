package com.completebytepos.selling.tender;

import com.completebytepos.branches.ServiceRules;
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
        if (terms.since() != null && terms.since().isAfter(told.completedAt())) return;
        for (var line : told.lines()) {
            if (!line.agreed().isService()) continue;
            // the discount on a sale is spread over all lines, this one too: what was asked stands in its price
            long goods = told.total() - line.unitPrice();
            long expected = (goods * terms.charge() + WHOLE / 2) / WHOLE;
            if (line.unitPrice() == expected && line.quantity() == 1_000 && line.taxLetter().equals(terms.tax())) continue;
            findings.add(new Finding("service-charge-differs", line.line(), Money.ofCents(expected) + " " + terms.tax() + ", told " + Money.ofCents(line.unitPrice()) + " " + line.taxLetter()));
        }
    }
}

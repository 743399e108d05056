package com.completebytepos.selling.tender;

import com.completebytepos.branches.ServiceRules;
import com.completebytepos.kernel.Money;
import com.completebytepos.payments.PaymentUses;
import com.completebytepos.selling.CompletedSale;
import com.completebytepos.selling.Finding;
import com.completebytepos.selling.model.Tender;
import com.completebytepos.tenders.BranchTenders;
import com.completebytepos.tenders.TenderKind;
import com.completebytepos.tenders.TenderTakers;
import com.completebytepos.tenders.Tendered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Hands every tender of a document to whoever keeps that kind of money. */
@ApplicationScoped
public class SaleTenders {
    /** Always at hand; whether M-PESA is taken is the account's word. */
    private static final Set<TenderKind> EVERYWHERE = EnumSet.of(TenderKind.CASH, TenderKind.MPESA);

    @Inject TenderTakers takers;
    @Inject BranchTenders offered;
    @Inject ServiceRules service;
    @Inject PaymentUses payments;

    public void take(CompletedSale told, List<Tender> tenders, List<Finding> findings) {
        if (told.waived() != null || told.lines().stream().anyMatch(line -> line.agreed().isService())) ServiceLines.check(told, service.terms(), findings);
        for (var tender : tenders) {
            TenderKind.of(tender.kind()).ifPresent(kind -> {
                if (!EVERYWHERE.contains(kind) && !offered.takenAt(told.place().branchId()).contains(kind)) findings.add(new Finding("tender-not-taken", tender.lineNo(), kind.name()));
                takers.take(tendered(told, kind, tender)).forEach(note -> findings.add(new Finding(note.code(), tender.lineNo(), note.detail())));
            });
        }
        payments.leave(told.id());
    }

    public void giveBack(CompletedSale document, List<Tender> tenders, List<Finding> findings) {
        for (var tender : tenders) {
            if (tender.amount().compareTo(Money.ZERO) < 0) {
                TenderKind.of(tender.kind()).ifPresent(kind -> takers.giveBack(tendered(document, kind, tender)).forEach(note -> findings.add(new Finding(note.code(), tender.lineNo(), note.detail()))));
            }
        }
    }

    private static Tendered tendered(CompletedSale told, TenderKind kind, Tender tender) {
        var place = new Tendered.Place(told.place().branchId(), told.place().workstationId(), told.cashierId(), told.customerId(), told.businessDay(), told.completedAt());
        var amount = tender.amount().isNegative() ? tender.amount().negated() : tender.amount();
        return new Tendered(told.id(), tender.lineNo(), kind, amount, tender.given().compareTo(amount) > 0 ? tender.given() : amount, tender.paymentId(), tender.code(), tender.details(), place);
    }
}

package com.completebytepos.selling.tender;

import com.completebytepos.payments.PaymentUses;
import com.completebytepos.tenders.TenderKind;
import com.completebytepos.tenders.TenderNote;
import com.completebytepos.tenders.TenderTaker;
import com.completebytepos.tenders.Tendered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** M-PESA: a payment pays one sale once. */
@ApplicationScoped
class MobileTaker implements TenderTaker {
    @Inject PaymentUses payments;

    @Override
    public boolean keeps(TenderKind kind) {
        return kind == TenderKind.MPESA;
    }

    @Override
    public List<TenderNote> take(Tendered tender) {
        var place = new PaymentUses.Place(tender.place().branchId(), tender.place().workstationId(), tender.place().cashierId(), tender.place().at());
        return payments.take(new PaymentUses.Tendered(tender.documentId(), tender.line(), tender.payment(), tender.code(), tender.given(), place))
                .stream().map(note -> new TenderNote(note.code(), note.detail())).toList();
    }
}

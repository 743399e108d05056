package com.completebytepos.refunds;

import com.completebytepos.payments.ErrandEnded;
import com.completebytepos.payments.PaymentBook;
import com.completebytepos.refunds.model.MoneyRefund;
import com.completebytepos.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Promises that a refund of which the provider says nothing is not forgotten: whoever looks at payments hears of it. */
@Stateless
public class RefundWatch {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject PaymentBook payments;

    @OpenToAll("part of looking an errand up, which is due work")
    public void silent(@Observes ErrandEnded.Silent event) {
        var refund = em.find(MoneyRefund.class, event.subjectId());
        if (refund != null && refund.state() == RefundState.SENT) payments.alarm(refund.paymentId(), "refund-silent");
    }
}

package com.completebytepos.taxbooks;

import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.work.WorkSource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Promises that answers KRA has not got are sent, whatever the index of due work says. */
@Stateless
public class WaitingAnswers implements WorkSource {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Clock clock;

    @Override
    @OpenToAll("a word, no data")
    public String kind() {
        return PurchaseBook.ANSWER;
    }

    @Override
    @OpenToAll("references only, asked by the index of due work")
    public List<Pending> pending() {
        var purchases = em.createQuery("select p.id, p.deviceId from ToldPurchase p where p.state = :sent", Object[].class).setParameter("sent", AnswerState.SENT).getResultStream()
                .map(r -> new Pending(PurchaseBook.laneOf((UUID) r[1]), "P/" + r[0], clock.instant()));
        var imports = em.createQuery("select i.id, i.deviceId from ToldImport i where i.state = :sent", Object[].class).setParameter("sent", AnswerState.SENT).getResultStream()
                .map(r -> new Pending(PurchaseBook.laneOf((UUID) r[1]), "I/" + r[0], clock.instant()));
        return Stream.concat(purchases, imports).toList();
    }
}

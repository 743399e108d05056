package com.completebytepos.taxbooks;

import com.completebytepos.fiscal.FiscalStamps;
import com.completebytepos.fiscal.KraDesk;
import com.completebytepos.taxbooks.model.Buyer;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.work.DueWork;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Promises that a buyer's PIN, which a till can only look at the shape of, is looked up at KRA, and that those KRA does not know are listed. */
@Stateless
public class Buyers {
    public static final String LOOK_UP = "taxbooks.buyer";
    private static final int SHOWN = 200;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject DueWork work;
    @Inject Clock clock;

    public enum State { TO_ASK, ACTIVE, CLOSED, UNKNOWN }

    public record Row(String pin, String name, State state, Instant askedAt) implements Serializable {
    }

    @OpenToAll("part of what wrote the stamp down, which was allowed")
    public void stamped(@Observes FiscalStamps.Stamped document) {
        if (document.buyerPin() == null || em.find(Buyer.class, document.buyerPin()) != null) return;
        em.persist(new Buyer(document.buyerPin()));
        work.add("taxbooks-buyers", LOOK_UP, document.deviceId() + "/" + document.buyerPin());
    }

    /** @return false when KRA did not say: to be asked again */
    @Requires(Permission.DO_DUE_WORK)
    public boolean told(String pin, KraDesk.Told told, UUID item) {
        if (!told.isDone()) return false;
        var buyer = em.find(Buyer.class, pin);
        var found = told.data().get("custList") instanceof JsonArray list && !list.isEmpty() && list.get(0) instanceof JsonObject first ? first : null;
        if (found == null) buyer.found(null, State.UNKNOWN, clock.instant());
        else buyer.found(found.getString("taxprNm", null), "A".equals(found.getString("taxprSttsCd", "A")) ? State.ACTIVE : State.CLOSED, clock.instant());
        work.done(item);
        return true;
    }

    /** PINs on our invoices that KRA does not know, or knows as closed. */
    @Requires({Permission.VIEW_REPORTS, Permission.CORRECT_FISCAL})
    public List<Row> doubtful() {
        return em.createQuery("select b from Buyer b where b.state in :doubtful order by b.askedAt desc", Buyer.class).setParameter("doubtful", List.of(State.UNKNOWN, State.CLOSED)).setMaxResults(SHOWN)
                .getResultStream().map(Buyer::row).toList();
    }
}

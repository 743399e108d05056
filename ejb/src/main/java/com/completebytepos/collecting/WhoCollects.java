package com.completebytepos.collecting;

import com.completebytepos.collecting.model.Reservation;
import com.completebytepos.customers.CustomerEntry;
import com.completebytepos.customers.CustomerLeaving;
import com.completebytepos.customers.CustomerRegister;
import com.completebytepos.customers.CustomerState;
import com.completebytepos.customers.CustomersMerged;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.selling.CompletedSale;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Promises that who comes for goods is named while it helps to hand them over and no longer: a customer who leaves at once, everybody else some weeks after it ended. */
@Stateless
public class WhoCollects {
    /** Longer than goods come back, and than anybody asks who took them. */
    private static final int KEPT_DAYS = 90;
    private static final int LONGEST_NAME = 60;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject CustomerRegister customers;

    /** {@code customerId}: whose leaving ends it; all null where nobody is named. */
    public record Person(UUID customerId, String name, String phone) {
        static final Person NOBODY = new Person(null, null, null);
    }

    /** @param buyer whom the sale names, or null */
    @OpenToAll("part of the document, which was allowed")
    public Person of(UUID buyer, CompletedSale.Collect told) {
        var known = customers.standing(told.customerId() == null ? buyer : told.customerId());
        if (known.filter(one -> one.state() == CustomerState.ERASED).isPresent()) return Person.NOBODY;
        var id = known.map(CustomerEntry::id).orElse(null);
        if (told.customerId() == null || id == null) return new Person(id, told.name(), told.phone());
        var name = known.get().name();
        var phone = known.get().shownPhone();
        return new Person(id, name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME), phone.isEmpty() || phone.length() > 20 ? null : phone);
    }

    /** Whom somebody sent, or who came, for goods of a receipt; phone null where none is kept any more. */
    public record Named(String receiptNumber, String name, String phone) {
    }

    /** What is kept of one customer, for the person who asks. */
    @Requires(Permission.VIEW_CUSTOMERS)
    public List<Named> kept(UUID customerId) {
        return of(customerId).stream().map(r -> new Named(r.receiptNumber(), r.collector(), r.phone())).distinct().toList();
    }

    @OpenToAll("part of an errand that was allowed")
    public void leaving(@Observes CustomerLeaving customer) {
        of(customer.id()).forEach(Reservation::forgetWho);
    }

    @OpenToAll("part of an errand that was allowed")
    public void merged(@Observes CustomersMerged both) {
        of(both.from()).forEach(one -> one.passTo(both.into()));
    }

    /** Of what ended long before the day. @return of how many */
    @Requires(Permission.DO_DUE_WORK)
    public int forget(LocalDate day) {
        return em.createQuery("update Reservation r set r.collector = null, r.phone = null, r.customerId = null where r.endedAt < :before and (r.collector is not null or r.customerId is not null)")
                .setParameter("before", day.minusDays(KEPT_DAYS).atStartOfDay(HouseClock.NAIROBI).toInstant()).executeUpdate();
    }

    private List<Reservation> of(UUID customerId) {
        return em.createQuery("select r from Reservation r where r.customerId = :customer", Reservation.class).setParameter("customer", customerId).getResultList();
    }
}

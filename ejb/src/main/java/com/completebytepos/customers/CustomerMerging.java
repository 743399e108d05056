package com.completebytepos.customers;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.customers.model.Customer;
import com.completebytepos.kernel.Changed;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Promises that two entries of one person become one, with everything both had, and that the id that goes is understood for ever. */
@Stateless
public class CustomerMerging {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject Event<CustomersMerged> merged;
    @Inject Event<Changed> changed;
    @Inject Clock clock;

    /** Both are locked in the order of their ids, so that two people merging the same two never wait for each other for ever. */
    @Requires(Permission.EDIT_CUSTOMERS)
    public void merge(UUID from, UUID into) {
        if (from == null || into == null) throw CustomersRejection.NO_SUCH_CUSTOMER.with();
        if (from.equals(into)) throw CustomersRejection.MERGE_WITH_ITSELF.at("into");
        boolean ordered = from.compareTo(into) < 0;
        var first = locked(ordered ? from : into);
        var second = locked(ordered ? into : from);
        var going = ordered ? first : second;
        var staying = ordered ? second : first;
        var code = going.entry().code();
        staying.takeOver(going, clock.instant());
        going.mergeInto(into, clock.instant());
        em.createQuery("select c from Customer c where c.mergedInto = :from", Customer.class).setParameter("from", from).getResultList().forEach(earlier -> earlier.mergeInto(into, clock.instant()));
        merged.fire(new CustomersMerged(from, into));
        audit.record("customers.merged", "customer", from, code + " -> " + staying.entry().code());
        changed.fire(new Changed("customer", from));
        changed.fire(new Changed("customer", into));
    }

    private Customer locked(UUID id) {
        var customer = Optional.ofNullable(em.find(Customer.class, id, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(() -> CustomersRejection.NO_SUCH_CUSTOMER.with());
        if (customer.state() == CustomerState.MERGED || customer.state() == CustomerState.ERASED) throw CustomersRejection.CUSTOMER_GONE.with(customer.entry().code());
        return customer;
    }
}

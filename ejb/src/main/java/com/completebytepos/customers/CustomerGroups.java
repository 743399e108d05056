package com.completebytepos.customers;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.customers.model.Customer;
import com.completebytepos.customers.model.CustomerGroup;
import com.completebytepos.kernel.Changed;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Promises that a group's name is unique in the shop and that a group documents name never vanishes. */
@Stateless
public class CustomerGroups {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject Event<Changed> changed;

    @Requires(Permission.EDIT_CUSTOMERS)
    public UUID add(String name) {
        var group = new CustomerGroup(checked(name, null));
        em.persist(group);
        tell("customers.group-added", group);
        return group.id();
    }

    /** @param version the one its editor saw */
    @Requires(Permission.EDIT_CUSTOMERS)
    public void describe(UUID id, int version, String name, boolean active) {
        var group = Optional.ofNullable(em.find(CustomerGroup.class, id)).orElseThrow(() -> CustomersRejection.NO_SUCH_GROUP.at("groupId"));
        if (group.row().version() != version) throw CustomersRejection.CHANGED_MEANWHILE.with(group.row().name());
        group.describe(checked(name, id), active);
        tell("customers.group-changed", group);
    }

    @Requires({Permission.VIEW_CUSTOMERS, Permission.VIEW_PRODUCTS, Permission.EDIT_PRICES, Permission.SYNC})
    public List<CustomerGroupRow> all() {
        return em.createQuery("select g from CustomerGroup g order by g.name", CustomerGroup.class).getResultStream().map(CustomerGroup::row).toList();
    }

    /** The group a customer is in, through merges, and since when that is so; without a group for nobody. */
    @Requires({Permission.VIEW_CUSTOMERS, Permission.SYNC})
    public Membership of(UUID customerId) {
        var since = Instant.EPOCH;
        var customer = customerId == null ? null : em.find(Customer.class, customerId);
        while (customer != null && customer.state() == CustomerState.MERGED) {
            since = later(since, customer.groupSince());
            customer = em.find(Customer.class, customer.mergedInto());
        }
        return customer == null ? new Membership(null, since) : new Membership(customer.groupId(), later(since, customer.groupSince()));
    }

    /** {@code groupId} null: in none. */
    public record Membership(UUID groupId, Instant since) {
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private String checked(String typed, UUID own) {
        var name = typed == null ? "" : typed.strip();
        if (name.isEmpty() || name.length() > 60) throw CustomersRejection.GROUP_NAME.at("groupName");
        if (em.createQuery("select g.id from CustomerGroup g where g.name = :name", UUID.class).setParameter("name", name).getResultStream().anyMatch(id -> !id.equals(own))) {
            throw CustomersRejection.GROUP_NAME_TAKEN.at("groupName", name);
        }
        return name;
    }

    private void tell(String action, CustomerGroup group) {
        audit.record(action, "customergroup", group.id(), group.row().name() + (group.row().active() ? "" : " (retired)"));
        changed.fire(new Changed("customergroup", group.id()));
    }
}

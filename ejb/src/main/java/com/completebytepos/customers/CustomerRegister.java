package com.completebytepos.customers;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.customers.model.Customer;
import com.completebytepos.customers.model.CustomerGroup;
import com.completebytepos.customers.model.CustomerSequence;
import com.completebytepos.kernel.Changed;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Ids;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Promises that a customer has one code for ever, one spelling of the phone, and that who was added at a till is kept, whatever is wrong with what was typed. */
@Stateless
public class CustomerRegister {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject Event<Changed> changed;
    @Inject Event<CustomerAdded> added;
    @Inject Event<CustomerLeaving> leaving;
    @Inject Clock clock;

    /** What is odd about somebody added at a till: a code with a sentence in the bundles, and what came. */
    public record Note(String code, String detail) {
    }

    @Requires({Permission.EDIT_CUSTOMERS, Permission.SYNC})
    public UUID add(CustomerDetails told) {
        return add(Ids.next(), told);
    }

    /** @param id made where the customer was born; told again it is refused as known */
    @Requires({Permission.EDIT_CUSTOMERS, Permission.SYNC})
    public UUID add(UUID id, CustomerDetails told) {
        if (em.find(Customer.class, id) != null) throw CustomersRejection.CUSTOMER_KNOWN.at("id");
        keep(id, checked(told, null));
        return id;
    }

    /** Somebody a cashier added; it has happened, so what cannot be read is left out and told. Said twice, the first stands. */
    @Requires(Permission.SYNC)
    public List<Note> record(UUID id, String name, String phone) {
        var notes = new ArrayList<Note>();
        if (em.find(Customer.class, id) != null) {
            notes.add(new Note("customer-known", String.valueOf(id)));
            return notes;
        }
        var typed = CustomerDetails.quick(cut(name), phone);
        if (typed.firstName().isEmpty()) notes.add(new Note("customer-name-missing", phone));
        var number = PhoneNumber.read(phone);
        if (number.isEmpty() && phone != null && !phone.isBlank()) notes.add(new Note("customer-phone-shape", phone));
        number.map(PhoneNumber::e164).map(one -> twins(one, null, null, id)).filter(known -> !known.isEmpty()).ifPresent(known -> notes.add(new Note("customer-phone-twin", known.get(0).code())));
        var told = CustomerDetails.quick(typed.firstName().isEmpty() ? "?" : cut(name), number.map(PhoneNumber::e164).orElse(null));
        keep(id, checked(told, null));
        return notes;
    }

    /** @param version the one its editor saw */
    @Requires(Permission.EDIT_CUSTOMERS)
    public void change(UUID id, int version, CustomerDetails told) {
        var customer = alive(id);
        var before = customer.entry();
        if (before.version() != version) throw CustomersRejection.CHANGED_MEANWHILE.with(before.name());
        var checked = checked(told, id);
        customer.describe(checked.code() == null ? before.code() : checked.code(), checked, clock.instant());
        audit.record("customers.changed", "customer", id, before.code());
        changed.fire(new Changed("customer", id));
    }

    @Requires(Permission.EDIT_CUSTOMERS)
    public void setOpen(UUID id, boolean open) {
        var customer = alive(id);
        customer.setOpen(open, clock.instant());
        audit.record(open ? "customers.reopened" : "customers.closed", "customer", id, customer.entry().code());
        changed.fire(new Changed("customer", id));
    }

    /** Forgets the person; the row stays without one, because documents name it, and so do rows that were merged into it. */
    @Requires(Permission.ERASE_CUSTOMERS)
    public void erase(UUID id) {
        var customer = alive(id);
        leave(customer);
        audit.record("customers.erased", "customer", id, customer.entry().code());
        changed.fire(new Changed("customer", id));
    }

    private void leave(Customer row) {
        leaving.fire(new CustomerLeaving(row.id()));
        row.erase(clock.instant());
        em.createQuery("select c from Customer c where c.mergedInto = :id", Customer.class).setParameter("id", row.id()).getResultList().forEach(this::leave);
    }

    /** Others who might be the same: same phone, PIN or address of mail. Any may be null. */
    @Requires({Permission.VIEW_CUSTOMERS, Permission.SYNC})
    public List<CustomerEntry> twins(String phone, String kraPin, String email, UUID self) {
        var e164 = PhoneNumber.read(phone).map(PhoneNumber::e164).orElse(null);
        return em.createQuery("select c from Customer c where c.state in :alive and (c.phone = :phone or c.kraPin = :pin or c.email = :email) order by c.createdAt", Customer.class)
                .setParameter("alive", List.of(CustomerState.ACTIVE, CustomerState.CLOSED)).setParameter("phone", e164).setParameter("pin", textOrNull(kraPin)).setParameter("email", textOrNull(email))
                .setMaxResults(10).getResultStream().map(Customer::entry).filter(c -> !c.id().equals(self)).toList();
    }

    /** Who is meant by an id today: through merges, to the one that stays. Empty when nobody ever was. */
    @Requires({Permission.VIEW_CUSTOMERS, Permission.SYNC, Permission.DO_DUE_WORK})
    public Optional<CustomerEntry> standing(UUID id) {
        var found = id == null ? null : em.find(Customer.class, id);
        while (found != null && found.state() == CustomerState.MERGED) found = em.find(Customer.class, found.mergedInto());
        return Optional.ofNullable(found).map(Customer::entry);
    }

    @Requires({Permission.VIEW_CUSTOMERS, Permission.SYNC, Permission.DO_DUE_WORK})
    public CustomerEntry entry(UUID id) {
        return standing(id).orElseThrow(() -> CustomersRejection.NO_SUCH_CUSTOMER.with());
    }

    private void keep(UUID id, CustomerDetails checked) {
        var code = checked.code() == null ? nextCode() : checked.code();
        em.persist(new Customer(id, code, checked, CurrentShop.actor().name(), clock.instant()));
        audit.record("customers.added", "customer", id, code);
        added.fire(new CustomerAdded(id));
        changed.fire(new Changed("customer", id));
    }

    private String nextCode() {
        var sequence = em.find(CustomerSequence.class, CustomerSequence.THE_ONE, LockModeType.PESSIMISTIC_WRITE);
        var code = sequence.next();
        while (isTaken(code, null)) code = sequence.next();
        return code;
    }

    private CustomerDetails checked(CustomerDetails told, UUID self) {
        var checked = CustomerRules.checked(told, LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI));
        if (checked.groupId() != null && em.find(CustomerGroup.class, checked.groupId()) == null) throw CustomersRejection.NO_SUCH_GROUP.at("groupId");
        if (checked.code() != null && isTaken(checked.code(), self)) throw CustomersRejection.CODE_TAKEN.at("code", checked.code());
        return checked;
    }

    private boolean isTaken(String code, UUID self) {
        return em.createQuery("select c.id from Customer c where c.code = :code", UUID.class).setParameter("code", code).getResultStream().anyMatch(id -> !id.equals(self));
    }

    private Customer alive(UUID id) {
        var customer = Optional.ofNullable(id == null ? null : em.find(Customer.class, id)).orElseThrow(() -> CustomersRejection.NO_SUCH_CUSTOMER.with());
        if (customer.state() == CustomerState.MERGED || customer.state() == CustomerState.ERASED) throw CustomersRejection.CUSTOMER_GONE.with(customer.entry().code());
        return customer;
    }

    private static String textOrNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String cut(String name) {
        var text = name == null ? "" : name.strip();
        return text.length() <= 60 ? text : text.substring(0, 60);
    }
}

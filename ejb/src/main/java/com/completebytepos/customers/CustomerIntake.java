package com.completebytepos.customers;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.customers.model.Customer;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Rejection;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Promises that a list of customers is looked through before it is taken, that sound rows are taken all together, and that nobody comes in twice. */
@Stateless
public class CustomerIntake {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject CustomerRegister register;
    @Inject CustomerGroups groups;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /**
     * A row of a file; {@code group} by name. Whose code is known is changed, all others are added. {@code missing}: fields, as faults name them, the file has
     * no column for: they stay as they are.
     */
    public record Row(int line, CustomerDetails details, String group, Set<String> missing) implements Serializable {
        private <T> T or(String field, T kept, T told) {
            return missing.contains(field) ? kept : told;
        }
    }

    /** {@code code} has a text in the bundles; {@code field} null where the whole row is meant. */
    public record Fault(int line, String field, String code, List<String> arguments) implements Serializable {
    }

    public record Result(int added, int changed, List<Fault> faults) implements Serializable {
    }

    private record Sound(Row row, CustomerDetails checked, CustomerEntry known) {
    }

    /** What would become of every row, and nothing of it done. */
    @Requires(Permission.EDIT_CUSTOMERS)
    public Result check(List<Row> rows) {
        var faults = new ArrayList<Fault>();
        var sound = sound(rows, faults);
        int changed = (int) sound.stream().filter(s -> s.known() != null).count();
        return new Result(sound.size() - changed, changed, faults);
    }

    @Requires(Permission.EDIT_CUSTOMERS)
    public Result take(List<Row> rows) {
        var faults = new ArrayList<Fault>();
        var sound = sound(rows, faults);
        int changed = 0;
        for (var one : sound) {
            if (one.known() == null) register.add(one.checked());
            else register.change(one.known().id(), one.known().version(), one.checked());
            if (one.known() != null) changed++;
        }
        audit.record("customers.imported", "customers", null, sound.size() + " rows, " + faults.size() + " not taken");
        return new Result(sound.size() - changed, changed, faults);
    }

    private List<Sound> sound(List<Row> rows, List<Fault> faults) {
        var today = LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI);
        Map<String, UUID> byName = groups.all().stream().collect(Collectors.toMap(g -> g.name().toLowerCase(Locale.ROOT), CustomerGroupRow::id));
        var sound = new ArrayList<Sound>();
        var phones = new HashSet<String>();
        var codes = new HashSet<String>();
        for (var row : rows) {
            try {
                var known = byCode(row.details().code());
                var checked = CustomerRules.checked(kept(row, grouped(row, byName), known), today);
                if (checked.code() != null && !codes.add(checked.code())) throw CustomersRejection.CODE_TAKEN.at("code", checked.code());
                if (isNews(checked.phone(), known) && (!phones.add(checked.phone()) || !register.twins(checked.phone(), null, null, known == null ? null : known.id()).isEmpty())) {
                    throw CustomersRejection.CUSTOMER_KNOWN.at("phone", checked.phone());
                }
                if (known != null && !known.isActive()) throw CustomersRejection.CUSTOMER_GONE.at("code", known.code());
                sound.add(new Sound(row, checked, known));
            } catch (Rejection no) {
                faults.add(new Fault(row.line(), no.field(), no.code(), Arrays.stream(no.arguments()).map(String::valueOf).toList()));
            }
        }
        return sound;
    }

    /** Two people may share a phone once somebody let them. */
    private static boolean isNews(String phone, CustomerEntry known) {
        return phone != null && (known == null || !phone.equals(known.phone()));
    }

    private static CustomerDetails kept(Row row, CustomerDetails told, CustomerEntry known) {
        if (known == null) return told;
        return new CustomerDetails(told.code(), told.firstName(), row.or("lastName", known.lastName(), told.lastName()), row.or("phone", known.phone(), told.phone()), row.or("email", known.email(), told.email()),
                row.or("kraPin", known.kraPin(), told.kraPin()), row.or("address", known.address(), told.address()), row.or("group", known.groupId(), told.groupId()), row.or("notes", known.notes(), told.notes()),
                row.or("locale", known.locale(), told.locale()), row.or("birthday", known.birthday(), told.birthday()), row.or("consent", known.consent(), told.consent()));
    }

    private static CustomerDetails grouped(Row row, Map<String, UUID> byName) {
        if (row.group() == null || row.group().isBlank()) return row.details();
        var id = byName.get(row.group().strip().toLowerCase(Locale.ROOT));
        if (id == null) throw CustomersRejection.NO_SUCH_GROUP.at("group", row.group());
        var d = row.details();
        return new CustomerDetails(d.code(), d.firstName(), d.lastName(), d.phone(), d.email(), d.kraPin(), d.address(), id, d.notes(), d.locale(), d.birthday(), d.consent());
    }

    private CustomerEntry byCode(String typed) {
        if (typed == null || typed.isBlank()) return null;
        var code = typed.strip().toUpperCase(Locale.ROOT);
        return em.createQuery("select c from Customer c where c.code = :code", Customer.class).setParameter("code", code).getResultStream().findFirst()
                .map(Customer::entry).orElse(null);
    }
}

package com.completebytepos.web.pricing;

import com.completebytepos.customers.CustomerEntry;
import com.completebytepos.customers.CustomerGroupRow;
import com.completebytepos.customers.CustomerGroups;
import com.completebytepos.customers.CustomerQueries;
import com.completebytepos.pricing.PricingRejection;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Finds the groups and customers something is for, by any part of name, phone or code. */
@Dependent
public class BuyerPicker implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int OFFERED = 12;
    private static final String BETWEEN = " · ";

    @Inject CustomerQueries customers;
    @Inject CustomerGroups groups;

    private String typed;

    /** A customer who was chosen; the id alone where nobody is known under it any more. */
    public record Chosen(String id, String label) implements Serializable {
    }

    public List<String> find(String some) {
        return customers.search(some, OFFERED).stream().map(BuyerPicker::label).toList();
    }

    /** What stands in the field: one of those offered, a code, or words that fit nobody else. The field is empty afterwards. */
    String picked() {
        var wanted = typed == null ? "" : typed.strip();
        var code = wanted.split(BETWEEN, 2)[0];
        var found = code.isEmpty() ? List.<CustomerEntry>of() : customers.search(code, OFFERED);
        var one = found.stream().filter(c -> c.code().equalsIgnoreCase(code)).findFirst().orElse(found.size() == 1 ? found.get(0) : null);
        if (one == null) throw PricingRejection.BUYER_UNKNOWN.at("customer", wanted);
        typed = null;
        return one.id().toString();
    }

    List<Chosen> named(Collection<String> ids) {
        var known = customers.byIds(ids.stream().map(UUID::fromString).toList());
        return ids.stream().map(id -> new Chosen(id, known.containsKey(UUID.fromString(id)) ? label(known.get(UUID.fromString(id))) : id)).toList();
    }

    private static String label(CustomerEntry one) {
        return one.code() + BETWEEN + one.name() + (one.phone() == null ? "" : BETWEEN + one.shownPhone());
    }

    public List<CustomerGroupRow> getGroups() { return groups.all(); }
    public String getTyped() { return typed; }
    public void setTyped(String typed) { this.typed = typed; }
}

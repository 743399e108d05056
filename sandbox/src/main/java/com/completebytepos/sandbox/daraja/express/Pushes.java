package com.completebytepos.sandbox.daraja.express;

import com.completebytepos.sandbox.daraja.ledger.Customer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All accepted pushes, oldest first. Guarded by the world's lock. */
public final class Pushes {
    private final Map<String, Push> byCheckout = new LinkedHashMap<>();
    private final Map<Customer, Push> lastOf = new HashMap<>();

    void add(Push push) {
        byCheckout.put(push.ids.checkoutRequestId(), push);
        lastOf.put(push.customer, push);
    }

    public Optional<Push> byCheckout(String id) {
        return Optional.ofNullable(byCheckout.get(id));
    }

    /** A phone shows one prompt at a time. */
    public Optional<Push> openOn(Customer customer) {
        return Optional.ofNullable(lastOf.get(customer)).filter(Push::isPromptOpen);
    }

    public List<Push> all() {
        return List.copyOf(byCheckout.values());
    }
}

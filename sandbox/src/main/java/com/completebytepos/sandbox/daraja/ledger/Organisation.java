package com.completebytepos.sandbox.daraja.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * One short code with its accounts: a pay bill, a till (short code = store number, customers see the till number), a bulk
 * account for B2C, or an outside business that only receives. Guarded by the world's lock.
 */
public final class Organisation {
    public enum Kind { PAYBILL, TILL, BULK, OUTSIDE }

    /** What never changes. The till number is empty unless kind is TILL; the app is null for outsiders. */
    public record Identity(App app, String name, Kind kind, String shortCode, String tillNumber, String passkey) {}

    /** Addresses registered for C2B, and by which version of the API, which decides how numbers are hidden. */
    public record Addresses(String validation, String confirmation, String responseType, int version) {}

    public final Identity identity;
    public final Initiator initiator;
    private final Map<Account, Long> balances = new EnumMap<>(Account.class);
    private final List<Posting> postings = new ArrayList<>();
    private Addresses addresses;
    private boolean validating;
    private boolean pulling;

    public Organisation(Identity identity, Initiator initiator, Map<Account, Long> opening, boolean validating) {
        this.identity = identity;
        this.initiator = initiator;
        this.validating = validating;
        for (Account account : Account.values()) balances.put(account, opening.getOrDefault(account, 0L));
    }

    public String shortCode() {
        return identity.shortCode();
    }

    public String name() {
        return identity.name();
    }

    public boolean isTill() {
        return identity.kind() == Kind.TILL;
    }

    /** The number customers pay to. */
    public String receivingNumber() {
        return isTill() ? identity.tillNumber() : identity.shortCode();
    }

    public boolean receivesPushes() {
        return identity.kind() == Kind.PAYBILL || identity.kind() == Kind.TILL;
    }

    public long balance(Account account) {
        return balances.get(account);
    }

    public long post(Account account, long cents, LongFunction<Posting> row) {
        long after = balances.merge(account, cents, Long::sum);
        postings.add(row.apply(after));
        return after;
    }

    public List<Posting> postings() {
        return List.copyOf(postings);
    }

    public Optional<Addresses> addresses() {
        return Optional.ofNullable(addresses);
    }

    public void register(Addresses registered) {
        this.addresses = registered;
    }

    public boolean isValidating() {
        return validating;
    }

    public void validate(boolean active) {
        this.validating = active;
    }

    /** @return false when it was registered before */
    public boolean registerPull() {
        boolean first = !pulling;
        pulling = true;
        return first;
    }

    public boolean isPulling() {
        return pulling;
    }
}

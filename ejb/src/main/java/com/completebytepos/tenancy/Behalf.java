package com.completebytepos.tenancy;

import java.util.Optional;
import java.util.UUID;

/**
 * Who stands at the workstation that acts, as the till tells it, until this is closed. No right comes from it: the trail names who did
 * something by it, and the workstation where.
 */
public final class Behalf implements AutoCloseable {
    private static final ThreadLocal<Person> STANDING = new ThreadLocal<>();

    private final Person before;

    /** Somebody of the shop. */
    public record Person(UUID id, String name) {
    }

    private Behalf(Person before) {
        this.before = before;
    }

    /** @param name null where nobody of that id is known: then the workstation acts by itself */
    public static Behalf of(UUID id, String name) {
        var before = STANDING.get();
        STANDING.set(id == null || name == null ? null : new Person(id, name));
        return new Behalf(before);
    }

    public static Optional<Person> person() {
        return Optional.ofNullable(STANDING.get());
    }

    @Override
    public void close() {
        if (before == null) STANDING.remove();
        else STANDING.set(before);
    }
}

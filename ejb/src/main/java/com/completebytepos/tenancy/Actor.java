package com.completebytepos.tenancy;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Who acts: bound together with the shop, because jobs and replayed commands have no HTTP caller. {@code branchId}: where a workstation stands, null for everybody else. */
public record Actor(Kind kind, UUID id, String name, Set<Permission> permissions, UUID branchId) {

    public enum Kind { NOBODY, USER, WORKSTATION, API_TOKEN, OPERATOR, SYSTEM }

    public Actor(Kind kind, UUID id, String name, Set<Permission> permissions) {
        this(kind, id, name, permissions, null);
    }

    public static final Actor NOBODY = new Actor(Kind.NOBODY, null, "nobody", Set.of());

    /** The product itself, for jobs and due work: it may do everything inside the shop it is bound to. */
    public static Actor system(String name) {
        return new Actor(Kind.SYSTEM, null, name, EnumSet.complementOf(EnumSet.of(Permission.OPERATE_PLATFORM)));
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}

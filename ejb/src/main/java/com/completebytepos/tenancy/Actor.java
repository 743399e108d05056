package com.completebytepos.tenancy;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Who acts: bound together with the shop, because jobs and replayed commands have no HTTP caller. {@code branchId}: where a workstation stands, null for everybody else; {@code branches}: where a person may work, none for everywhere. */
public record Actor(Kind kind, UUID id, String name, Set<Permission> permissions, UUID branchId, Set<UUID> branches) {

    public enum Kind { NOBODY, USER, WORKSTATION, API_TOKEN, OPERATOR, SYSTEM }

    public Actor(Kind kind, UUID id, String name, Set<Permission> permissions) {
        this(kind, id, name, permissions, null, Set.of());
    }

    public Actor(Kind kind, UUID id, String name, Set<Permission> permissions, UUID branchId) {
        this(kind, id, name, permissions, branchId, Set.of());
    }

    public static final Actor NOBODY = new Actor(Kind.NOBODY, null, "nobody", Set.of());

    /** The product itself, for jobs and due work: it may do everything inside the shop it is bound to. */
    public static Actor system(String name) {
        return new Actor(Kind.SYSTEM, null, name, EnumSet.complementOf(EnumSet.of(Permission.OPERATE_PLATFORM)));
    }

    public boolean worksIn(UUID branch) {
        return branches.isEmpty() || branch != null && branches.contains(branch);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** For an errand that needs every one of them. @throws com.completebytepos.kernel.Rejection 403 */
    public void mustBeAllowed(Permission... all) {
        if (!permissions.containsAll(Set.of(all))) throw TenancyRejection.NOT_ALLOWED.with(name);
    }
}

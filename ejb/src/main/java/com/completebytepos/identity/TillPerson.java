package com.completebytepos.identity;

import com.completebytepos.tenancy.Permission;
import java.util.Set;
import java.util.UUID;

/** Somebody a till may meet; {@code pin} is null for people without one; no {@code branches} means all. */
public record TillPerson(UUID id, String name, Set<Role> roles, Set<Permission> permissions, boolean active, Pin pin, Set<UUID> branches) {

    public boolean worksAt(UUID branchId) {
        return branches.isEmpty() || branches.contains(branchId);
    }

    /** PBKDF2 with HMAC-SHA256 of the PIN, 32 bytes; the till wraps it with a key of its own before keeping it. */
    public record Pin(byte[] salt, int iterations, byte[] verifier) {
    }
}

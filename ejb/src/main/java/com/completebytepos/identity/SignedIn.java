package com.completebytepos.identity;

import com.completebytepos.tenancy.Actor;
import com.completebytepos.tenancy.Permission;
import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/** Somebody who proved who they are, for this shop and this credential epoch only; {@code branches}: where the person may work, none for everywhere. */
public record SignedIn(String shop, UUID userId, String name, Set<Role> roles, Set<Permission> permissions, Set<UUID> branches, int epoch, String locale) implements Serializable {

    public Actor actor() {
        return new Actor(Actor.Kind.USER, userId, name, permissions, null, branches);
    }
}

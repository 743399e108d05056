package com.completebytepos.console;

import com.completebytepos.tenancy.Actor;
import com.completebytepos.tenancy.Permission;
import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/** An operator who proved who they are, for the console and this credential epoch only. */
public record OperatorSignedIn(UUID operatorId, String name, int epoch) implements Serializable {

    public Actor actor() {
        return new Actor(Actor.Kind.OPERATOR, operatorId, name, Set.of(Permission.OPERATE_PLATFORM));
    }
}

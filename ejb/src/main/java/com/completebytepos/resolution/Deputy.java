package com.completebytepos.resolution;

import com.completebytepos.tenancy.Actor;
import com.completebytepos.tenancy.Permission;
import java.util.EnumSet;

/** A person who stands in for a workstation while its entries are put into the books: the same name in the audit, and the right to write as tills do. */
final class Deputy {

    private Deputy() {
    }

    static Actor of(Actor person) {
        var rights = EnumSet.of(Permission.SYNC);
        rights.addAll(person.permissions());
        return new Actor(person.kind(), person.id(), person.name(), rights);
    }
}

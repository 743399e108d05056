package com.completebytepos.audit;

import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Promises that a trail of any length is checked to its end in short transactions. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TrailCheck {
    @Inject AuditTrail trail;

    /** @return the number of the first entry that is missing, also at the end, or is not what was written; empty when the chain is whole */
    @Requires(Permission.VIEW_AUDIT)
    public Optional<Long> firstBreak() {
        var checked = trail.check(AuditTrail.Checked.BEGINNING);
        while (!checked.end()) checked = trail.check(checked);
        return Optional.ofNullable(checked.brokenAt());
    }
}

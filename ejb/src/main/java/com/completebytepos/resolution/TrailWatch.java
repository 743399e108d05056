package com.completebytepos.resolution;

import com.completebytepos.audit.TrailCheck;
import com.completebytepos.kernel.Detail;
import com.completebytepos.sync.SyncReports;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/** Promises that an audit trail somebody tampered with is brought before a person, without anybody asking. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TrailWatch {
    private static final String BROKEN = "audit-broken";

    @Inject TrailCheck trail;
    @Inject SyncReports reports;

    /** @return the first entry that is missing or not what was written */
    @Requires(Permission.VIEW_AUDIT)
    public Optional<Long> look(LocalDate day) {
        var broken = trail.firstBreak();
        broken.ifPresent(at -> reports.noticed(BROKEN, Detail.of("entry-noticed", at, day)));
        return broken;
    }
}

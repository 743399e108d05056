package com.completebytepos.imports;

import com.completebytepos.imports.model.ImportProgress;
import com.completebytepos.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;

/** Promises that whoever waits for an import sees how far it is, while nothing of it can be seen. */
@Stateless
public class ImportSteps {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Clock clock;

    @OpenToAll("part of the import, which was allowed")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void reached(UUID id, int rows) {
        em.find(ImportProgress.class, id).reached(rows, clock.instant());
    }
}

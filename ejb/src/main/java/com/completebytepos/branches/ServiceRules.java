package com.completebytepos.branches;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.model.ServiceTerms;
import com.completebytepos.kernel.Changed;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;

/** Promises one answer to what a shop adds for service: nothing, until the owner says otherwise. */
@Stateless
public class ServiceRules {
    private static final int MOST = 3_000;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject Event<Changed> changed;
    @Inject Clock clock;

    /** {@code charge} in hundredths of a percent of the goods, 0 is none, sold under the letter {@code tax}; {@code since} null: never changed. */
    public record Terms(boolean tips, int charge, String tax, Instant since) implements Serializable {
        static final Terms NONE = new Terms(false, 0, "B", null);
    }

    @OpenToAll("tills work by it and pages show it")
    public Terms terms() {
        var known = em.find(ServiceTerms.class, ServiceTerms.THE_ONE);
        return known == null ? Terms.NONE : known.terms();
    }

    @Requires(Permission.EDIT_SETTINGS)
    public void set(boolean tips, int charge, String tax) {
        if (charge < 0 || charge > MOST) throw BranchesRejection.SERVICE_CHARGE.at("serviceCharge", MOST / 100);
        if (tax == null || !tax.matches("[A-D]")) throw BranchesRejection.SERVICE_TAX.at("serviceTax");
        var before = terms();
        if (before.tips() == tips && before.charge() == charge && before.tax().equals(tax)) return;
        var wanted = new Terms(tips, charge, tax, null);
        audit.record("branches.service-rules-set", "service-terms", null, before + " -> " + wanted);
        var known = em.find(ServiceTerms.class, ServiceTerms.THE_ONE);
        if (known == null) em.persist(new ServiceTerms(wanted, clock.instant()));
        else known.set(wanted, clock.instant());
        changed.fire(new Changed("limits", null));
    }
}

package com.completebytepos.pricing;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.kernel.Changed;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.pricing.model.TaxProfile;
import com.completebytepos.pricing.model.TaxRate;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Promises the whole history of the shop's tax standing and of the rates, oldest first. */
@Stateless
public class TaxBooks {
    private static final int YEARS_EITHER_WAY = 10;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject Event<Changed> changed;
    @Inject Clock clock;

    public record Profile(UUID id, LocalDate validFrom, TaxProfileKind kind) implements Serializable {
    }

    /** {@code rate} in hundredths of a percent. */
    public record Rate(UUID id, String letter, long rate, String label, boolean inUse, LocalDate validFrom) implements Serializable {
    }

    @Requires({Permission.SYNC, Permission.EDIT_SETTINGS, Permission.VIEW_REPORTS})
    public List<Profile> profiles() {
        return em.createQuery("select p from TaxProfile p order by p.validFrom", TaxProfile.class).getResultStream().map(TaxProfile::row).toList();
    }

    /**
     * From a day on the shop stands differently; what was sold before keeps the tax it was sold with. A standing that began by mistake cannot be taken back, as it was sold
     * under: it is corrected from its own day on.
     *
     * @param evenInThePast whoever asks knows that the day has begun
     */
    @Requires(Permission.EDIT_SETTINGS)
    public void begin(TaxProfileKind kind, LocalDate from, boolean evenInThePast) {
        if (kind == null || from == null) throw PricingRejection.TAX_DAY_MISSING.at("validFrom");
        var today = today();
        if (from.isBefore(today.minusYears(YEARS_EITHER_WAY)) || from.isAfter(today.plusYears(YEARS_EITHER_WAY))) throw PricingRejection.TAX_DAY_RANGE.at("validFrom");
        if (!from.isAfter(today) && !evenInThePast) throw PricingRejection.TAX_DAY_PAST.at("validFrom");
        var there = em.createQuery("select p from TaxProfile p where p.validFrom = :day", TaxProfile.class).setParameter("day", from).getResultStream().findFirst();
        if (from.isAfter(today) && there.isPresent()) throw PricingRejection.TAX_DAY_TAKEN.at("validFrom", from.toString());
        audit.record("pricing.tax-profile", "shop", null, there.map(p -> p.kind() + " -> ").orElse("") + kind + " from " + from);
        there.ifPresentOrElse(p -> p.correct(kind), () -> em.persist(new TaxProfile(from, kind)));
        changed.fire(new Changed("taxes", null));
    }

    /** Takes back a standing that has not begun yet. */
    @Requires(Permission.EDIT_SETTINGS)
    public void takeBack(UUID id) {
        var profile = em.find(TaxProfile.class, id);
        if (profile == null) throw PricingRejection.NO_SUCH_TAX_PROFILE.with();
        var row = profile.row();
        if (!row.validFrom().isAfter(today())) throw PricingRejection.TAX_PROFILE_STARTED.with(row.validFrom().toString());
        em.remove(profile);
        audit.record("pricing.tax-profile-taken-back", "shop", null, row.kind() + " from " + row.validFrom());
        changed.fire(new Changed("taxes", null));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(HouseClock.NAIROBI));
    }

    @Requires({Permission.SYNC, Permission.EDIT_SETTINGS, Permission.VIEW_REPORTS})
    public List<Rate> rates() {
        return em.createQuery("select r from TaxRate r order by r.validFrom, r.letter", TaxRate.class).getResultStream().map(TaxRate::row).toList();
    }
}

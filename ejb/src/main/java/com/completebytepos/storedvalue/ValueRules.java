package com.completebytepos.storedvalue;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.kernel.Changed;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.storedvalue.model.ValueTerms;
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
import java.time.LocalDate;
import java.util.Objects;

/** Promises one answer to how long what is bought on a card lasts: for ever, until the owner says otherwise. What was sold before keeps its day. */
@Stateless
public class ValueRules {
    private static final int MOST_MONTHS = 120;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject Event<Changed> changed;
    @Inject Clock clock;

    /** {@code months} null: it never expires; {@code since} null: never changed. */
    public record Terms(Integer months, Instant since) implements Serializable {
        static final Terms NONE = new Terms(null, null);

        /** The last day something sold then counts; null when it always does. Of a longer month's end it is the shorter one's. */
        public LocalDate lastDay(Instant sold) {
            return months == null ? null : LocalDate.ofInstant(sold, HouseClock.NAIROBI).plusMonths(months);
        }
    }

    @OpenToAll("tills work by it and pages show it")
    public Terms terms() {
        var known = em.find(ValueTerms.class, ValueTerms.THE_ONE);
        return known == null ? Terms.NONE : known.terms();
    }

    @Requires(Permission.EDIT_SETTINGS)
    public void set(Integer months) {
        if (months != null && (months < 1 || months > MOST_MONTHS)) throw ValueRejection.MONTHS_RANGE.at("valueMonths", MOST_MONTHS);
        var before = terms();
        if (Objects.equals(before.months(), months)) return;
        audit.record("storedvalue.months-set", "value-terms", null, before.months() + " -> " + months);
        var known = em.find(ValueTerms.class, ValueTerms.THE_ONE);
        if (known == null) em.persist(new ValueTerms(months, clock.instant()));
        else known.set(months, clock.instant());
        changed.fire(new Changed("limits", null));
    }
}

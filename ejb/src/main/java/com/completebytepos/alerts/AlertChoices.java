package com.completebytepos.alerts;

import com.completebytepos.alerts.model.AlertChoice;
import com.completebytepos.alerts.model.AlertTerms;
import com.completebytepos.audit.AuditTrail;
import com.completebytepos.identity.LetterReaders;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Promises that everybody gets the alerts they chose and may have, owners all of them until they choose, and in the language they chose. */
@Stateless
public class AlertChoices {
    private static final Set<String> LANGUAGES = Set.of("en", "sw");
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 366;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject LetterReaders readers;
    @Inject AuditTrail audit;

    /** {@code email} null: nobody has written down where; {@code offered}: what the person may have at all. */
    public record Mine(List<AlertKind> kinds, String locale, String email, List<AlertKind> offered) implements Serializable {
    }

    @Requires(Permission.VIEW_STOCK)
    public Mine mine() {
        var me = readers.myself();
        return new Mine(kinds(me), locale(me), me.email(), AlertKind.offeredTo(me.may()));
    }

    /** @throws com.completebytepos.kernel.Rejection 403 for what the person may not look at; 422 for a language there are no letters in */
    @Requires(Permission.VIEW_STOCK)
    public void choose(Collection<AlertKind> wanted, String locale) {
        var me = readers.myself();
        if (!AlertKind.offeredTo(me.may()).containsAll(wanted)) throw AlertsRejection.NOT_OFFERED.at("kinds");
        if (!LANGUAGES.contains(locale)) throw AlertsRejection.LANGUAGE_UNKNOWN.at("locale");
        audit.record("alerts.chosen", "user", me.id(), kinds(me) + " " + locale(me) + " -> " + List.copyOf(wanted) + " " + locale);
        var known = em.find(AlertChoice.class, me.id());
        if (known == null) em.persist(new AlertChoice(me.id(), wanted, locale));
        else known.choose(wanted, locale);
    }

    /** How many days ahead goods count as expiring. */
    @Requires(Permission.VIEW_STOCK)
    public int expiryDays() {
        var known = em.find(AlertTerms.class, AlertTerms.THE_ONE);
        return known == null ? USUAL_DAYS : known.expiryDays();
    }

    @Requires(Permission.EDIT_SETTINGS)
    public void setExpiryDays(int days) {
        if (days < 0 || days > MOST_DAYS) throw AlertsRejection.DAYS_RANGE.at("days", MOST_DAYS);
        audit.record("alerts.days-set", "alerts", null, expiryDays() + " -> " + days);
        var known = em.find(AlertTerms.class, AlertTerms.THE_ONE);
        if (known == null) em.persist(new AlertTerms(days));
        else known.expireWithin(days);
    }

    /** Chosen, and still allowed. */
    @Requires(Permission.VIEW_STOCK)
    public List<AlertKind> kinds(LetterReaders.Reader reader) {
        var known = em.find(AlertChoice.class, reader.id());
        var wanted = known != null ? known.kinds() : reader.owner() ? EnumSet.allOf(AlertKind.class) : EnumSet.noneOf(AlertKind.class);
        return AlertKind.offeredTo(reader.may()).stream().filter(wanted::contains).toList();
    }

    /** Chosen; else the one the person reads the office in. */
    @Requires(Permission.VIEW_STOCK)
    public String locale(LetterReaders.Reader reader) {
        var known = em.find(AlertChoice.class, reader.id());
        var locale = known == null ? reader.locale() : known.locale();
        return LANGUAGES.contains(locale) ? locale : "en";
    }
}

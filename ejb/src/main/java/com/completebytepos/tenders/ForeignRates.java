package com.completebytepos.tenders;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.kernel.Changed;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.tenders.model.ForeignRate;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Promises what a unit of foreign money is worth on a day in Nairobi: the rate of that day, else the last one before it. */
@Stateless
public class ForeignRates {
    private static final BigDecimal MOST = new BigDecimal("100000");
    private static final int DECIMALS = 4;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject Event<Changed> changed;
    @Inject Clock clock;

    /** {@code rate}: shillings for one unit, with four decimals; {@code day}: since when. */
    public record Rate(String currency, LocalDate day, BigDecimal rate) implements Serializable {
    }

    /** The newest of every currency, for today. */
    @OpenToAll("tills reckon by it and pages show it")
    public List<Rate> today() {
        return em.createQuery("select r from ForeignRate r where r.key.day = (select max(o.key.day) from ForeignRate o where o.key.currency = r.key.currency and o.key.day <= :day)"
                + " order by r.key.currency", ForeignRate.class).setParameter("day", LocalDate.now(clock.withZone(HouseClock.NAIROBI))).getResultStream().map(ForeignRate::rate).toList();
    }

    @OpenToAll("sales are checked by it")
    public Optional<Rate> on(String currency, LocalDate day) {
        return em.createQuery("select r from ForeignRate r where r.key.currency = :currency and r.key.day <= :day order by r.key.day desc", ForeignRate.class)
                .setParameter("currency", currency).setParameter("day", day).setMaxResults(1).getResultStream().findFirst().map(ForeignRate::rate);
    }

    /** From today on. Said again on the same day, the last word counts. @throws com.completebytepos.kernel.Rejection 422 */
    @Requires(Permission.EDIT_SETTINGS)
    public void set(String currency, BigDecimal rate) {
        var code = currency == null ? "" : currency.strip().toUpperCase(java.util.Locale.ROOT);
        if (code.equals("KES") || Currency.getAvailableCurrencies().stream().noneMatch(one -> one.getCurrencyCode().equals(code))) throw TendersRejection.CURRENCY_UNKNOWN.at("currency");
        if (rate == null || rate.signum() <= 0 || rate.compareTo(MOST) > 0 || rate.stripTrailingZeros().scale() > DECIMALS) throw TendersRejection.RATE_OUT_OF_RANGE.at("rate");
        var key = new ForeignRate.Key(code, LocalDate.now(clock.withZone(HouseClock.NAIROBI)));
        var known = em.find(ForeignRate.class, key);
        audit.record("tenders.rate-set", "currency", code, (known == null ? on(code, key.day()).map(r -> r.rate() + " of " + r.day()).orElse("-") : known.rate().rate()) + " -> " + rate);
        if (known == null) em.persist(new ForeignRate(key, rate.setScale(DECIMALS)));
        else known.set(rate.setScale(DECIMALS));
        changed.fire(new Changed("tenders", null));
    }
}

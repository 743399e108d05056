package com.completebytepos.accounts.model;

import com.completebytepos.accounts.LoyaltyTerms;
import com.completebytepos.kernel.Money;
import jakarta.persistence.Cacheable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Cache;
import org.hibernate.annotations.CacheConcurrencyStrategy;

/** The shop's rules for points, one row, read with every sale to a known customer and therefore cached. Changed by the owner; what was earned stays earned. */
@Entity
@Cacheable
public class LoyaltyProgramme {
    public static final int THE_ONE = 1;

    @Id private Integer id;
    private boolean active;
    private int rate;
    private Money pointValue;
    private int expiryMonths;
    private long leastRedeemed;
    private long offlinePoints;
    private Money offlineCredit;
    private int graceDays;
    @Version private Integer version;
    @ElementCollection @CollectionTable(name = "loyalty_rate", joinColumns = @JoinColumn(name = "programme_id")) @Cache(usage = CacheConcurrencyStrategy.TRANSACTIONAL)
    private List<RatePart> rates = new ArrayList<>();
    @ElementCollection @CollectionTable(name = "loyalty_tier", joinColumns = @JoinColumn(name = "programme_id")) @Cache(usage = CacheConcurrencyStrategy.TRANSACTIONAL)
    private List<TierPart> tiers = new ArrayList<>();

    protected LoyaltyProgramme() {
    }

    public void set(LoyaltyTerms terms) {
        active = terms.active();
        rate = terms.rate();
        pointValue = terms.pointValue();
        expiryMonths = terms.expiryMonths();
        leastRedeemed = terms.leastRedeemed();
        offlinePoints = terms.offlinePoints();
        offlineCredit = terms.offlineCredit();
        graceDays = terms.graceDays();
        rates.clear();
        terms.rates().forEach(r -> rates.add(new RatePart(r.groupId(), r.categoryId(), r.rate())));
        tiers.clear();
        terms.tiers().forEach(t -> tiers.add(new TierPart(t.name(), t.fromSpent(), t.multiplier())));
    }

    public LoyaltyTerms terms() {
        return new LoyaltyTerms(active, rate, pointValue, expiryMonths, leastRedeemed, offlinePoints, offlineCredit, graceDays,
                rates.stream().map(r -> new LoyaltyTerms.Rate(r.groupId(), r.categoryId(), r.rate())).toList(),
                tiers.stream().sorted(Comparator.comparing(TierPart::fromSpent)).map(t -> new LoyaltyTerms.Tier(t.name(), t.fromSpent(), t.multiplier())).toList());
    }

    public int version() {
        return version == null ? 0 : version;
    }

    public boolean isByCategory() {
        return rates.stream().map(RatePart::categoryId).anyMatch(UUID.class::isInstance);
    }
}

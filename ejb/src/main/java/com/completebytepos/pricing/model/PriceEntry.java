package com.completebytepos.pricing.model;

import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.PriceSince;
import jakarta.persistence.Cacheable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Cache;
import org.hibernate.annotations.CacheConcurrencyStrategy;

/**
 * What one unit of a SKU costs the customer, VAT inclusive, and what its packs and single branches ask instead. Changed in place;
 * {@link PriceChange} keeps what it was. Few have special prices: the others are not asked for them.
 */
@Entity
@Cacheable
public class PriceEntry {
    @Id private UUID skuId;
    private Money amount;
    private Instant changedAt;
    private boolean special;
    @Version private Integer version;

    @ElementCollection @CollectionTable(name = "pack_price", joinColumns = @JoinColumn(name = "sku_id")) @Cache(usage = CacheConcurrencyStrategy.TRANSACTIONAL) @BatchSize(size = 500)
    private Set<PackPrice> packs = new HashSet<>();
    @ElementCollection @CollectionTable(name = "branch_price", joinColumns = @JoinColumn(name = "sku_id")) @Cache(usage = CacheConcurrencyStrategy.TRANSACTIONAL) @BatchSize(size = 500)
    private Set<BranchPrice> branches = new HashSet<>();

    protected PriceEntry() {
    }

    public PriceEntry(UUID skuId, Money amount, Instant at) {
        this.skuId = skuId;
        change(amount, at);
    }

    public void change(Money amount, Instant at) {
        this.amount = amount;
        this.changedAt = at;
    }

    /** @param wanted null: the units' price times their number again */
    public void changePack(String unit, Money wanted, Instant at) {
        packs.removeIf(p -> p.unit().equals(unit));
        if (wanted != null) packs.add(new PackPrice(unit, wanted, at));
        special = !packs.isEmpty() || !branches.isEmpty();
    }

    /** @param wanted null: the shop's price again */
    public void changeBranch(UUID branch, Money wanted, Instant at) {
        branches.removeIf(b -> b.branchId().equals(branch));
        if (wanted != null) branches.add(new BranchPrice(branch, wanted, at));
        special = !packs.isEmpty() || !branches.isEmpty();
    }

    /** @param branch null: the shop's */
    public PriceSince at(UUID branch) {
        if (!special) return new PriceSince(amount, changedAt, Map.of());
        var own = branch == null ? Optional.<BranchPrice>empty() : branches.stream().filter(b -> b.branchId().equals(branch)).findFirst();
        var byUnit = packs.stream().collect(Collectors.toMap(PackPrice::unit, p -> new PriceSince(p.amount(), p.changedAt(), Map.of())));
        return own.map(b -> new PriceSince(b.amount(), b.changedAt(), byUnit)).orElseGet(() -> new PriceSince(amount, changedAt, byUnit));
    }

    public Map<UUID, Money> byBranch() {
        return special ? branches.stream().collect(Collectors.toMap(BranchPrice::branchId, BranchPrice::amount)) : Map.of();
    }

    public UUID skuId() {
        return skuId;
    }

    public Money amount() {
        return amount;
    }

    public Instant changedAt() {
        return changedAt;
    }
}

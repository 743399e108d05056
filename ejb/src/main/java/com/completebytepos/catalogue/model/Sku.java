package com.completebytepos.catalogue.model;

import com.completebytepos.catalogue.Barcodes;
import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Quantity;
import jakarta.persistence.Cacheable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Cache;
import org.hibernate.annotations.CacheConcurrencyStrategy;

/** The sellable thing: what is scanned, priced and counted; one variant of its product. Its code never changes. */
@Entity
@Cacheable
public class Sku {
    @Id private UUID id;
    private UUID productId;
    private String code;
    /** By which no other goods may be found, see {@link CodeClaim}. */
    private String mark;
    private String unit;
    private BigDecimal cost;
    private String value1;
    private String value2;
    private String value3;
    private boolean packed;
    private boolean active = true;
    @Version private int version;

    @ElementCollection @CollectionTable(name = "pack", joinColumns = @JoinColumn(name = "sku_id")) @Cache(usage = CacheConcurrencyStrategy.TRANSACTIONAL) @BatchSize(size = 500)
    private Set<Pack> packs = new HashSet<>();
    @ElementCollection @CollectionTable(name = "kit_part", joinColumns = @JoinColumn(name = "kit_id")) @Cache(usage = CacheConcurrencyStrategy.TRANSACTIONAL) @BatchSize(size = 500)
    private Set<KitPart> parts = new HashSet<>();

    protected Sku() {
    }

    public Sku(UUID productId, String code, String unit) {
        this.id = Ids.next();
        this.productId = productId;
        this.code = code;
        this.mark = Barcodes.mark(code);
        this.unit = unit;
    }

    /** @param values at most three, in the order of the product's axes */
    public void isVariant(List<String> values) {
        value1 = values.isEmpty() ? null : values.get(0);
        value2 = values.size() < 2 ? null : values.get(1);
        value3 = values.size() < 3 ? null : values.get(2);
    }

    public void sellBy(String unit) {
        this.unit = unit;
    }

    public void costs(BigDecimal cost) {
        this.cost = cost;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public void packIn(Map<String, Quantity> wanted) {
        packs.removeIf(p -> !p.factor().equals(wanted.get(p.unit())));
        wanted.forEach((unit, factor) -> packs.add(new Pack(unit, factor)));
        packed = !packs.isEmpty();
    }

    public void consistOf(List<KitPart> wanted) {
        parts.retainAll(wanted);
        parts.addAll(wanted);
    }

    public UUID id() {
        return id;
    }

    public UUID productId() {
        return productId;
    }

    public String code() {
        return code;
    }

    public String unit() {
        return unit;
    }

    public BigDecimal cost() {
        return cost;
    }

    public List<String> values() {
        return Stream.of(value1, value2, value3).filter(Objects::nonNull).toList();
    }

    /** By unit, smallest first; goods without packs are not asked for them. */
    public Map<String, Quantity> packs() {
        if (!packed) return Collections.emptyMap();
        return packs.stream().sorted(Comparator.comparing((Pack p) -> p.factor().thousandths()).thenComparing(Pack::unit))
                .collect(Collectors.toMap(Pack::unit, Pack::factor, (a, b) -> a, LinkedHashMap::new));
    }

    public List<KitPart> parts() {
        var sorted = new ArrayList<>(parts);
        sorted.sort(Comparator.comparing(KitPart::partNo));
        return sorted;
    }

    public boolean isActive() {
        return active;
    }
}

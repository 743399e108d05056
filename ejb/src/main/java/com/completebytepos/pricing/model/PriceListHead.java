package com.completebytepos.pricing.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.pricing.PriceLists;
import com.completebytepos.pricing.engine.offers.Period;
import com.completebytepos.pricing.engine.offers.PriceList;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A list of prices for somebody, somewhere, for a time. Born empty, changed in place, switched off rather than deleted: sale lines name it. */
@Entity
@Table(name = "price_list")
public class PriceListHead {
    @Id private UUID id;
    private String name;
    private UUID groupId;
    private UUID branchId;
    private Instant validFrom;
    private Instant validTo;
    private boolean active = true;
    private Instant changedAt;
    private String changedBy;
    @Version private int version;

    @ElementCollection @CollectionTable(name = "price_list_entry", joinColumns = @JoinColumn(name = "list_id"))
    private Set<ListPrice> prices = new HashSet<>();

    protected PriceListHead() {
    }

    public PriceListHead(PriceLists.Draft draft, String by, Instant now) {
        id = Ids.next();
        describe(draft, by, now);
    }

    public void describe(PriceLists.Draft draft, String by, Instant now) {
        name = draft.name().strip();
        groupId = draft.groupId();
        branchId = draft.branchId();
        validFrom = draft.validFrom();
        validTo = draft.validTo();
        active = draft.active();
        touched(by, now);
    }

    /** @param wanted amount null: the list names no price any more */
    public void price(PriceLists.Price wanted, String by, Instant now) {
        prices.removeIf(p -> p.skuId().equals(wanted.skuId()) && p.fromQuantity().equals(wanted.from()));
        if (wanted.amount() != null) prices.add(new ListPrice(wanted.skuId(), wanted.from(), wanted.amount()));
        touched(by, now);
    }

    private void touched(String by, Instant now) {
        changedBy = by;
        changedAt = now;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public int size() {
        return prices.size();
    }

    public Instant changedAt() {
        return changedAt;
    }

    public boolean isNeeded(Instant now, UUID branch) {
        return active && !prices.isEmpty() && (validTo == null || validTo.isAfter(now)) && (branchId == null || branchId.equals(branch));
    }

    public PriceLists.Row row() {
        return new PriceLists.Row(id, version, name, groupId, branchId, validFrom, validTo, active, prices.size(), changedAt, changedBy);
    }

    public List<PriceLists.Price> prices() {
        return prices.stream().map(p -> new PriceLists.Price(p.skuId(), p.fromQuantity(), p.amount())).toList();
    }

    public PriceList forTheEngine() {
        var steps = new HashMap<String, List<PriceList.Step>>();
        prices.forEach(p -> steps.computeIfAbsent(p.skuId().toString(), unused -> new ArrayList<>()).add(new PriceList.Step(p.fromQuantity().thousandths(), p.amount().cents())));
        var period = new Period(validFrom == null ? 0 : validFrom.toEpochMilli(), validTo == null ? 0 : validTo.toEpochMilli(), 0, 0, 0);
        return new PriceList(id.toString(), groupId == null ? null : groupId.toString(), branchId == null ? null : branchId.toString(), period, steps);
    }
}

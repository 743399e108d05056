package com.completebytepos.returnables;

import com.completebytepos.kernel.Detail;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.returnables.model.CarriedBefore;
import com.completebytepos.returnables.model.CarryingGoods;
import com.completebytepos.selling.CompletedSale;
import com.completebytepos.selling.Finding;
import com.completebytepos.selling.SaleSettling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Holds the pieces a till asked deposits for against what the goods of the sale carried then: a till that leaves them out, or asks for fewer, is found. */
@ApplicationScoped
class CarriedPieces {
    /** So long a till may not have heard of a change. */
    private static final Duration UNHEARD = Duration.ofDays(1);
    private static final long WHOLE = 1000;

    @PersistenceContext(unitName = "shop") EntityManager em;

    void check(SaleSettling sale) {
        var skus = sale.parts().stream().map(SaleSettling.Part::skuId).filter(Objects::nonNull).distinct().toList();
        var told = told(sale.deposits().lines());
        var rules = skus.isEmpty() ? List.<CarryingGoods>of() : em.createQuery("select c from CarryingGoods c where c.key.skuId in :skus", CarryingGoods.class).setParameter("skus", skus).getResultList();
        var before = skus.isEmpty() ? List.<CarriedBefore>of()
                : em.createQuery("select c from CarriedBefore c where c.key.skuId in :skus and c.key.until > :at order by c.key.until", CarriedBefore.class).setParameter("skus", skus).setParameter("at", sale.at().minus(UNHEARD)).getResultList();
        if (rules.isEmpty() && before.isEmpty() && told.isEmpty()) return;
        var asking = asking(told, rules, before, LocalDate.ofInstant(sale.at(), HouseClock.NAIROBI));
        var possible = new ArrayList<Map<UUID, Long>>(List.of(carried(sale.parts(), rules, before, null)));
        before.stream().map(one -> one.key().until()).distinct().forEach(until -> possible.add(carried(sale.parts(), rules, before, until)));
        if (possible.stream().anyMatch(one -> fits(one, told, asking))) return;
        var names = new HashMap<UUID, String>();
        sale.deposits().lines().forEach(line -> names.putIfAbsent(line.returnable(), line.name()));
        sale.findings().add(Finding.of("deposit-pieces-differ", Detail.of("told", said(possible.get(0), names, asking), said(told, names, told.keySet()))));
    }

    private static Map<UUID, Long> told(List<CompletedSale.Deposit> lines) {
        var told = new HashMap<UUID, Long>();
        lines.stream().filter(line -> line.pieces() > 0 && line.isPossible()).forEach(line -> told.merge(line.returnable(), line.pieces(), Long::sum));
        return told;
    }

    /** Which of them ask something: what is out of use is asked for no more, and what asked nothing yet is not. */
    private Set<UUID> asking(Map<UUID, Long> told, List<CarryingGoods> rules, List<CarriedBefore> before, LocalDate day) {
        var ids = new HashSet<>(told.keySet());
        rules.forEach(one -> ids.add(one.key().returnableId()));
        before.forEach(one -> ids.add(one.key().returnableId()));
        return Set.copyOf(em.createQuery("select r.id from Returnable r where r.id in :ids and r.active = true and exists (select 1 from DepositRate d where d.key.returnableId = r.id and d.key.fromDay <= :day)", UUID.class)
                .setParameter("ids", ids).setParameter("day", day).getResultList());
    }

    private static boolean fits(Map<UUID, Long> carried, Map<UUID, Long> told, Set<UUID> asking) {
        return told.entrySet().stream().allMatch(one -> one.getValue().equals(carried.get(one.getKey())))
                && carried.entrySet().stream().allMatch(one -> one.getValue() == 0 || !asking.contains(one.getKey()) || told.containsKey(one.getKey()));
    }

    /** As the till reckons it: in whole pieces of each line. @param until what held right before that moment; null: what holds now */
    private static Map<UUID, Long> carried(List<SaleSettling.Part> parts, List<CarryingGoods> rules, List<CarriedBefore> before, Instant until) {
        var held = new HashMap<CarryingGoods.Key, Integer>();
        rules.forEach(one -> held.put(one.key(), one.pieces()));
        // The newest first, so that what held right before the moment is put last.
        if (until != null) before.stream().filter(one -> !one.key().until().isBefore(until)).sorted(Comparator.comparing((CarriedBefore one) -> one.key().until()).reversed()).forEach(one -> held.put(one.of(), one.pieces()));
        var sums = new HashMap<UUID, Long>();
        held.forEach((key, pieces) -> parts.stream().filter(part -> key.skuId().equals(part.skuId()) && key.unit().equals(part.unit()))
                .forEach(part -> sums.merge(key.returnableId(), whole(part.quantity(), pieces), Long::sum)));
        return sums;
    }

    private static long whole(Quantity quantity, int pieces) {
        return Math.floorDiv(quantity.thousandths() * pieces, WHOLE);
    }

    private String said(Map<UUID, Long> pieces, Map<UUID, String> names, Set<UUID> which) {
        var said = new TreeMap<String, Long>();
        pieces.forEach((id, sum) -> { if (sum != 0 && which.contains(id)) said.put(names.computeIfAbsent(id, this::nameOf), sum); });
        return said.isEmpty() ? "0" : String.join(", ", said.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).toList());
    }

    private String nameOf(UUID id) {
        return em.createQuery("select r.name from Returnable r where r.id = :id", String.class).setParameter("id", id).getResultStream().findFirst().orElse("?");
    }
}

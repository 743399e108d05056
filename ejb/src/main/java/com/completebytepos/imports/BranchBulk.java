package com.completebytepos.imports;

import com.completebytepos.catalogue.ProductHistory;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.pricing.BranchWishes;
import com.completebytepos.pricing.PriceIntake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a bulk edit says of one branch, kept as a price list's word would be. */
@ApplicationScoped
class BranchBulk implements BranchWishes {
    private static final Quantity NONE = Quantity.ofThousandths(0);
    private static final String AS_THE_SHOP = "-";

    @Inject BranchIntake intake;
    @Inject PriceIntake prices;
    @Inject ProductHistory history;

    @Override
    public Map<UUID, Wish> standing(Collection<UUID> skuIds, UUID branchId) {
        var code = prices.codesOfBranches().get(branchId);
        var told = intake.standing(skuIds);
        var found = new HashMap<UUID, Wish>();
        for (var sku : skuIds) {
            var at = told.getOrDefault(sku, BranchIntake.Told.NOTHING);
            found.put(sku, new Wish(branchId, at.offers().getOrDefault(code, AS_THE_SHOP), at.levels().getOrDefault(code, NONE)));
        }
        return found;
    }

    @Override
    public Kept store(Collection<UUID> skuIds, Wish wish, UUID batch) {
        var before = standing(skuIds, wish.branchId());
        var code = prices.codesOfBranches().get(wish.branchId());
        var told = new HashMap<UUID, BranchIntake.Told>();
        for (var sku : skuIds) told.put(sku, new BranchIntake.Told(wish.offer() == null ? Map.of() : Map.of(code, wish.offer()), wish.least() == null ? Map.of() : Map.of(code, wish.least())));
        var stored = intake.store(told, batch);
        var changed = new HashSet<>(stored.changed());
        skuIds.stream().filter(sku -> wish.least() != null && !wish.least().equals(before.get(sku).least())).forEach(changed::add);
        return new Kept(changed, stored.changed(), Set.of());
    }

    @Override
    public Kept takeBack(UUID batch) {
        var made = history.ofBranches(batch);
        var standing = intake.standing(made.keySet());
        var told = new HashMap<UUID, BranchIntake.Told>();
        var kept = new HashSet<UUID>();
        made.forEach((sku, rows) -> {
            if (rows.stream().allMatch(row -> stands(row, standing.getOrDefault(sku, BranchIntake.Told.NOTHING)))) told.put(sku, before(rows));
            else kept.add(sku);
        });
        return new Kept(Set.copyOf(told.keySet()), intake.store(told, null).changed(), kept);
    }

    private static boolean stands(ProductHistory.Row row, BranchIntake.Told now) {
        var is = row.field().equals(ProductHistory.BRANCH_OFFER) ? now.offers().get(code(row.after())) : now.levels().get(code(row.after()));
        return word(row.after()).equals(is == null ? AS_THE_SHOP : is.toString());
    }

    private static BranchIntake.Told before(List<ProductHistory.Row> rows) {
        var offers = new HashMap<String, String>();
        var levels = new HashMap<String, Quantity>();
        for (var row : rows) {
            var word = word(row.before());
            if (row.field().equals(ProductHistory.BRANCH_OFFER)) offers.put(code(row.before()), word);
            else levels.put(code(row.before()), word.equals(AS_THE_SHOP) ? NONE : Quantity.of(new BigDecimal(word)));
        }
        return new BranchIntake.Told(offers, levels);
    }

    private static String code(String told) {
        return told.substring(0, told.lastIndexOf('='));
    }

    private static String word(String told) {
        return told.substring(told.lastIndexOf('=') + 1);
    }
}

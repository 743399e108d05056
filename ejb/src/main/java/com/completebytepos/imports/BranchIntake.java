package com.completebytepos.imports;

import com.completebytepos.catalogue.BranchShelves;
import com.completebytepos.catalogue.ProductHistory;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.pricing.BranchWishes;
import com.completebytepos.pricing.PriceIntake;
import com.completebytepos.stock.StockRules;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Promises that what a list says of single branches is kept with the rest of it, and that the export tells it in the same words. */
@Stateless
public class BranchIntake {
    static final List<String> WORDS = List.of("yes", "no", "favourite", "plain", "-");

    @Inject BranchShelves shelves;
    @Inject StockRules rules;
    @Inject PriceIntake prices;
    @Inject ProductHistory history;

    /** By branch: whether it offers the goods (yes, no, favourite, plain: offered but no favourite; a dash: as the shop does), and how much it wants to have at least. */
    public record Told(Map<String, String> offers, Map<String, Quantity> levels) {
        static final Told NOTHING = new Told(Map.of(), Map.of());

        boolean isEmpty() {
            return offers.isEmpty() && levels.isEmpty();
        }
    }

    /** The SKUs some branch offers otherwise now, and how many such offers and levels there were. */
    public record Stored(Set<UUID> changed, int offers, int levels) {
    }

    /** A few hundred at once; each change is in the history of the goods, who calls it tells the trail and the tills. @param batch of the import */
    @Requires(Permission.EDIT_PRODUCTS)
    public Stored store(Map<UUID, Told> told, UUID batch) {
        if (told.isEmpty()) return new Stored(Set.of(), 0, 0);
        var branches = prices.branchesByCode();
        var codes = prices.codesOfBranches();
        var shelved = shelves.of(told.keySet());
        var levels = rules.reorderLevels(told.keySet());
        var offers = new HashMap<UUID, Map<UUID, BranchShelves.Place>>();
        var leasts = new HashMap<UUID, Map<UUID, Quantity>>();
        told.forEach((sku, said) -> {
            var differences = new ArrayList<ProductHistory.Difference>();
            said.offers().forEach((name, word) -> {
                var branch = branches.get(name);
                var before = shelved.getOrDefault(sku, Map.of()).getOrDefault(branch, BranchShelves.Place.AS_THE_SHOP);
                var after = place(word, before);
                if (!after.equals(before) && offers.computeIfAbsent(sku, unused -> new HashMap<>()).put(branch, after) == null) differences.add(difference(ProductHistory.BRANCH_OFFER, codes.get(branch), before.word(), after.word()));
            });
            said.levels().forEach((name, least) -> {
                var branch = branches.get(name);
                var before = levels.getOrDefault(sku, Map.of()).get(branch);
                var after = least == null || least.thousandths() == 0 ? null : least;
                if (!Objects.equals(before, after) && leasts.computeIfAbsent(sku, unused -> new HashMap<>()).put(branch, after) == null) differences.add(difference(ProductHistory.REORDER_LEVEL, codes.get(branch), before, after));
            });
            history.note(sku, differences, batch);
        });
        shelves.arrange(offers);
        rules.setReorderLevels(leasts);
        return new Stored(offers.keySet(), count(offers), count(leasts));
    }

    private static ProductHistory.Difference difference(String field, String branch, Object before, Object after) {
        return new ProductHistory.Difference(field, branch + "=" + (before == null ? "-" : before), branch + "=" + (after == null ? "-" : after));
    }

    private static int count(Map<UUID, ? extends Map<UUID, ?>> all) {
        return all.values().stream().mapToInt(Map::size).sum();
    }

    /** What differs from the shop, by the codes of the branches. */
    @Requires(Permission.VIEW_PRODUCTS)
    public Map<UUID, Told> standing(Collection<UUID> skuIds) {
        var codes = prices.codesOfBranches();
        var places = shelves.of(skuIds);
        var levels = rules.reorderLevels(skuIds);
        var found = new HashMap<UUID, Told>();
        for (var sku : skuIds) {
            var offers = new TreeMap<String, String>();
            places.getOrDefault(sku, Map.of()).forEach((branch, place) -> {
                if (!place.equals(BranchShelves.Place.AS_THE_SHOP)) offers.put(codes.get(branch), place.word());
            });
            var least = new TreeMap<String, Quantity>();
            levels.getOrDefault(sku, Map.of()).forEach((branch, quantity) -> least.put(codes.get(branch), quantity));
            if (!offers.isEmpty() || !least.isEmpty()) found.put(sku, new Told(offers, least));
        }
        return found;
    }

    private static BranchShelves.Place place(String word, BranchShelves.Place before) {
        return switch (word) {
            case "yes" -> new BranchShelves.Place(true, before.favourite());
            case "no" -> new BranchShelves.Place(false, before.favourite());
            case "favourite" -> new BranchShelves.Place(true, true);
            case "plain" -> new BranchShelves.Place(true, false);
            default -> BranchShelves.Place.AS_THE_SHOP;
        };
    }

    /** What a bulk edit says of one branch, kept as a price list's word would be. */
    @ApplicationScoped
    static class Bulk implements BranchWishes {
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
                var at = told.getOrDefault(sku, Told.NOTHING);
                found.put(sku, new Wish(branchId, at.offers().getOrDefault(code, AS_THE_SHOP), at.levels().getOrDefault(code, NONE)));
            }
            return found;
        }

        @Override
        public Kept store(Collection<UUID> skuIds, Wish wish, UUID batch) {
            var before = standing(skuIds, wish.branchId());
            var code = prices.codesOfBranches().get(wish.branchId());
            var told = new HashMap<UUID, Told>();
            for (var sku : skuIds) told.put(sku, new Told(wish.offer() == null ? Map.of() : Map.of(code, wish.offer()), wish.least() == null ? Map.of() : Map.of(code, wish.least())));
            var stored = intake.store(told, batch);
            var changed = new HashSet<>(stored.changed());
            skuIds.stream().filter(sku -> wish.least() != null && !wish.least().equals(before.get(sku).least())).forEach(changed::add);
            return new Kept(changed, stored.changed(), Set.of());
        }

        @Override
        public Kept takeBack(UUID batch) {
            var made = history.ofBranches(batch);
            var standing = intake.standing(made.keySet());
            var told = new HashMap<UUID, Told>();
            var kept = new HashSet<UUID>();
            made.forEach((sku, rows) -> {
                if (rows.stream().allMatch(row -> stands(row, standing.getOrDefault(sku, Told.NOTHING)))) told.put(sku, before(rows));
                else kept.add(sku);
            });
            return new Kept(Set.copyOf(told.keySet()), intake.store(told, null).changed(), kept);
        }

        private static boolean stands(ProductHistory.Row row, Told now) {
            var is = row.field().equals(ProductHistory.BRANCH_OFFER) ? now.offers().get(code(row.after())) : now.levels().get(code(row.after()));
            return word(row.after()).equals(is == null ? AS_THE_SHOP : is.toString());
        }

        private static Told before(List<ProductHistory.Row> rows) {
            var offers = new HashMap<String, String>();
            var levels = new HashMap<String, Quantity>();
            for (var row : rows) {
                var word = word(row.before());
                if (row.field().equals(ProductHistory.BRANCH_OFFER)) offers.put(code(row.before()), word);
                else levels.put(code(row.before()), word.equals(AS_THE_SHOP) ? NONE : Quantity.of(new BigDecimal(word)));
            }
            return new Told(offers, levels);
        }

        private static String code(String told) {
            return told.substring(0, told.lastIndexOf('='));
        }

        private static String word(String told) {
            return told.substring(told.lastIndexOf('=') + 1);
        }
    }
}

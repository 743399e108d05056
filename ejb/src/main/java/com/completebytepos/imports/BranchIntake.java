package com.completebytepos.imports;

import com.completebytepos.catalogue.BranchShelves;
import com.completebytepos.catalogue.ProductHistory;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.pricing.PriceIntake;
import com.completebytepos.stock.StockRules;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
}

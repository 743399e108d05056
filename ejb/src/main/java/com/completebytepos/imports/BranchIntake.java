package com.completebytepos.imports;

import com.completebytepos.catalogue.BranchShelves;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.pricing.PriceIntake;
import com.completebytepos.stock.StockRules;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Promises that what a list says of single branches is kept with the rest of it, and that the export tells it in the same words. */
@Stateless
public class BranchIntake {
    static final List<String> WORDS = List.of("yes", "no", "favourite", "plain", "-");

    @Inject BranchShelves shelves;
    @Inject StockRules rules;
    @Inject PriceIntake prices;

    /** By branch: whether it offers the goods (yes, no, favourite, plain: offered but no favourite; a dash: as the shop does), and how much it wants to have at least. */
    public record Told(Map<String, String> offers, Map<String, Quantity> levels) {
        static final Told NOTHING = new Told(Map.of(), Map.of());

        boolean isEmpty() {
            return offers.isEmpty() && levels.isEmpty();
        }
    }

    /** @return the SKUs some branch offers otherwise now */
    @Requires(Permission.EDIT_PRODUCTS)
    public Set<UUID> store(Map<UUID, Told> told) {
        if (told.isEmpty()) return Set.of();
        var branches = prices.branchesByCode();
        var standing = shelves.of(told.keySet());
        var changed = new HashSet<UUID>();
        told.forEach((sku, said) -> {
            said.offers().forEach((branch, word) -> {
                var before = standing.getOrDefault(sku, Map.of()).getOrDefault(branches.get(branch), BranchShelves.Place.AS_THE_SHOP);
                var after = place(word, before);
                if (after.equals(before)) return;
                shelves.arrange(sku, branches.get(branch), after);
                changed.add(sku);
            });
            rules.setReorderLevels(sku, said.levels().entrySet().stream().collect(Collectors.toMap(l -> branches.get(l.getKey()), Map.Entry::getValue, (a, b) -> a)));
        });
        return changed;
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

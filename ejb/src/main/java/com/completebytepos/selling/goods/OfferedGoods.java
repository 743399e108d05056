package com.completebytepos.selling.goods;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.catalogue.ProductCatalogue;
import com.completebytepos.customers.CustomerEntry;
import com.completebytepos.customers.CustomerRegister;
import com.completebytepos.kernel.BaseUnit;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.pricing.PriceBook;
import com.completebytepos.pricing.PriceLists;
import com.completebytepos.pricing.PriceSince;
import com.completebytepos.pricing.PromotionUses;
import com.completebytepos.pricing.engine.offers.Article;
import com.completebytepos.pricing.engine.offers.Occasion;
import com.completebytepos.selling.CompletedSale;
import com.completebytepos.selling.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a sale says of prices and promotions against what the shop knows, by the rules that held. A plain sale asks nothing of promotions. */
@ApplicationScoped
public class OfferedGoods {
    @Inject ProductCatalogue catalogue;
    @Inject PriceBook prices;
    @Inject PriceLists lists;
    @Inject PromotionUses promotions;
    @Inject Losses losses;
    @Inject BranchRegister branches;
    @Inject BuyerGroups buyers;
    @Inject CustomerRegister customers;

    public KnownGoods known(CompletedSale told, LocalDate taxDay) {
        var skus = told.lines().stream().map(CompletedSale.Line::sku).filter(Objects::nonNull).distinct().toList();
        var own = prices.pricesSince(skus, told.place().branchId());
        return new KnownGoods(catalogue.facts(skus), own, prices.taxesOn(taxDay), listed(told, own), others(told));
    }

    /** Asked for only where something is collected elsewhere. */
    private Set<UUID> others(CompletedSale told) {
        var asked = told.lines().stream().map(line -> line.agreed().collect()).filter(Objects::nonNull).map(CompletedSale.Collect::branchId).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
        asked.remove(told.place().branchId());
        asked.removeIf(id -> !branches.staysOpen(id));
        return asked;
    }

    public List<Finding> take(CompletedSale told, KnownGoods goods) {
        var found = new ArrayList<>(losses.in(told, goods));
        if (told.offered().equals(CompletedSale.Offered.NOTHING)) return found;
        var group = buyers.of(told);
        if (group.odd() != null) found.add(group.odd());
        if (told.offered().given().isEmpty()) return found;
        var deed = new PromotionUses.Deed(told.id(), told.place().branchId(), standing(told.customerId()), told.customerId(), group.groupId(), told.completedAt(), told.lines().size(), articles(told, goods));
        promotions.take(deed, told.offered().given()).forEach(note -> found.add(new Finding(note.code(), note.line(), note.detail())));
        return found;
    }

    /** A till that was away tells the entry it knew. */
    private UUID standing(UUID customer) {
        return customer == null ? null : customers.standing(customer).map(CustomerEntry::id).orElse(customer);
    }

    private Map<Integer, PriceSince> listed(CompletedSale told, Map<UUID, PriceSince> own) {
        var listed = new HashMap<Integer, PriceSince>();
        if (told.lines().stream().allMatch(line -> line.agreed().priceList() == null)) return listed;
        var group = buyers.of(told);
        var occasion = occasion(told, group.groupId());
        int number = 0;
        for (var line : told.lines()) {
            number++;
            var price = own.get(line.sku());
            if (line.agreed().priceList() == null || price == null) continue;
            var quantity = told.lines().stream().filter(other -> line.sku().equals(other.sku()) && isListed(other)).mapToLong(CompletedSale.Line::quantity).sum();
            var asked = lists.asked(new PriceLists.Asked(line.agreed().priceList(), line.sku(), Quantity.ofThousandths(quantity), price.amount(), occasion));
            if (asked != null) listed.put(number, new PriceSince(asked.amount(), later(later(asked.since(), price.since()), group.since()), Map.of()));
        }
        return listed;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Occasion occasion(CompletedSale told, UUID group) {
        var at = told.completedAt().atZone(HouseClock.NAIROBI);
        return new Occasion(told.completedAt().toEpochMilli(), at.getDayOfWeek().getValue(), at.getHour() * 60 + at.getMinute(), told.place().branchId().toString(),
                told.customerId() == null ? null : told.customerId().toString(), group == null ? null : group.toString(), Set.of(), Set.of());
    }

    /** Lines as the engine on the till saw them: what is charged for service is no part of what was bought. */
    public static List<Article> articles(CompletedSale told, KnownGoods goods) {
        var articles = new ArrayList<Article>();
        int number = 0;
        for (var line : told.lines()) {
            number++;
            if (line.agreed().isService()) continue;
            var facts = goods.facts().get(line.sku());
            var category = facts == null || facts.categoryId() == null ? null : facts.categoryId().toString();
            boolean open = line.discountPercent() == 0 && line.discountAmount() == 0 && line.agreed().listPrice() == null && line.agreed().layaway() == null;
            articles.add(new Article(number, line.sku() == null ? null : line.sku().toString(), category, goods.taxes().table().vatRegistered() ? line.taxLetter() : "D",
                    line.quantity(), line.unitPrice(), line.fixedTotal(), !BaseUnit.isMeasured(line.unit()), open, isListed(line)));
        }
        return articles;
    }

    private static boolean isListed(CompletedSale.Line line) {
        return line.sku() != null && line.fixedTotal() == -1 && line.agreed().listPrice() == null && BaseUnit.isOne(line.unit());
    }
}

package com.completebytepos.web.catalogue;

import com.completebytepos.catalogue.CatalogueRejection;
import com.completebytepos.catalogue.Packaging;
import com.completebytepos.catalogue.ProductKind;
import com.completebytepos.catalogue.ProductTraits;
import com.completebytepos.catalogue.SkuFacts;
import com.completebytepos.catalogue.TillGoods;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.pricing.PriceSince;
import com.completebytepos.pricing.PricingRejection;
import com.completebytepos.pricing.WholeGoods;
import jakarta.ws.rs.BadRequestException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A product in the API's words: amounts in cents, quantities in thousandths, {@code cost} in shillings as a text, because it has up to four decimals. {@code version} only where one
 * product is told. {@code family}: the product it is a variant of, {@code variant} what tells it from the others, {@code fullName} what tills call it. docs/api-guide.md.
 */
public record ProductJson(UUID id, Integer version, String code, String name, String nameSw, UUID category, ProductKind kind, String unit, String tax, Long price, boolean favourite, boolean active,
                          List<String> barcodes, List<Pack> packs, String brand, String cost, boolean kadogo, Integer ageLimit, Long mostPerSale, Map<String, String> fields, String picture, UUID family,
                          Map<String, String> variant, String fullName, List<Part> parts, List<BranchPrice> branchPrices, String belowZero, Integer warrantyMonths) {

    /** {@code factor}: how many thousandths of the product's own unit it holds. */
    public record Pack(String unit, long factor, Long price, List<String> barcodes) {
    }

    /** {@code quantity} of another product in one kit. */
    public record Part(UUID product, long quantity) {
    }

    /** Without a price the branch asks what the shop asks. */
    public record BranchPrice(UUID branch, Long price) {
    }

    /** What may be told beside the description; null is as it is, zero or an empty text none. */
    public interface Beside {
        String brand();
        String cost();
        Boolean kadogo();
        Integer ageLimit();
        Long mostPerSale();
        Map<String, String> fields();
        List<Pack> packs();
        List<Part> parts();
        List<BranchPrice> branchPrices();
        String belowZero();
        Integer warrantyMonths();
    }

    /** What is to be sold from now on; {@code price} in cents. */
    public record New(String code, String name, String nameSw, UUID category, ProductKind kind, String unit, String tax, Long price, Boolean favourite, Boolean active, List<String> barcodes,
                      String brand, String cost, Boolean kadogo, Integer ageLimit, Long mostPerSale, Map<String, String> fields, List<Pack> packs, List<Part> parts, List<BranchPrice> branchPrices, String belowZero, Integer warrantyMonths) implements Beside {
    }

    /** All there is to change, read by {@link ToldChange}; {@code version} as it was told. Without a price it stays, without a name and {@code active} too. */
    public record Change(Integer version, String name, String nameSw, UUID category, String unit, String tax, Long price, Boolean favourite, Boolean active, List<String> barcodes,
                         String brand, String cost, Boolean kadogo, Integer ageLimit, Long mostPerSale, Map<String, String> fields, List<Pack> packs, List<Part> parts, List<BranchPrice> branchPrices, String belowZero, Integer warrantyMonths) implements Beside {
    }

    static ProductJson of(TillGoods.Item item, Integer version, PriceSince price, ProductTraits.Whole whole, Map<UUID, Money> branchPrices) {
        var packs = item.packs().stream().map(p -> {
            var own = price == null ? null : price.packs().get(p.unit());
            return new Pack(p.unit(), p.factor().thousandths(), own == null ? null : (Long) own.amount().cents(), p.barcodes());
        }).toList();
        var traits = whole.sheet().traits();
        var prices = new TreeMap<>(branchPrices).entrySet().stream().map(b -> new BranchPrice(b.getKey(), b.getValue().cents())).toList();
        return new ProductJson(item.id(), version, item.code(), whole.name(), whole.nameSw(), item.categoryId(), item.kind(), item.unit(), item.taxLetter(), price == null ? null : (Long) price.amount().cents(),
                item.favourite(), item.active(), item.barcodes(), packs, traits.brand(), traits.cost() == null ? null : traits.cost().stripTrailingZeros().toPlainString(), traits.kadogo(), traits.ageLimit(),
                traits.mostPerSale() == null ? null : (Long) traits.mostPerSale().thousandths(), traits.attributes().isEmpty() ? null : new TreeMap<>(traits.attributes()),
                whole.sheet().picture() == null ? null : "/goods-pictures/" + whole.sheet().picture(), whole.variant().isEmpty() ? null : whole.sheet().productId(), whole.variant().isEmpty() ? null : whole.variant(),
                whole.variant().isEmpty() ? null : item.name(),
                whole.parts().isEmpty() ? null : whole.parts().stream().map(p -> new Part(p.skuId(), p.quantity().thousandths())).toList(), prices.isEmpty() ? null : prices, traits.belowZero() == null ? null : traits.belowZero().name(), traits.warrantyMonths());
    }

    static WholeGoods.Rest rest(Beside told) {
        boolean described = told.brand() != null || told.cost() != null || told.kadogo() != null || told.ageLimit() != null || told.mostPerSale() != null || told.fields() != null || told.belowZero() != null || told.warrantyMonths() != null;
        var traits = described ? new WholeGoods.Told(told.brand(), told.kadogo(), told.ageLimit(), told.mostPerSale(), cost(told.cost()), told.fields(), told.belowZero(), told.warrantyMonths()) : null;
        var amounts = new HashMap<String, Money>();
        if (Stream.of(told.packs(), told.parts(), told.branchPrices()).anyMatch(list -> list != null && list.stream().anyMatch(Objects::isNull))) throw new BadRequestException();
        if (told.packs() != null && told.packs().stream().anyMatch(p -> p.barcodes() != null && p.barcodes().stream().anyMatch(Objects::isNull))) throw new BadRequestException();
        if (told.parts() != null && told.parts().stream().anyMatch(p -> p.product() == null)) throw CatalogueRejection.NO_SUCH_PRODUCT.at("parts");
        if (told.packs() != null) told.packs().forEach(p -> amounts.put(p.unit(), money(p.price())));
        return new WholeGoods.Rest(traits, told.packs() == null ? null : told.packs().stream().map(p -> new Packaging.Pack(p.unit(), Quantity.ofThousandths(p.factor()), p.barcodes() == null ? List.of() : p.barcodes())).toList(),
                amounts, told.parts() == null ? null : told.parts().stream().map(p -> new SkuFacts.Part(p.product(), Quantity.ofThousandths(p.quantity()))).toList(),
                told.branchPrices() == null ? null : told.branchPrices().stream().map(b -> new WholeGoods.AtBranch(b.branch(), money(b.price()))).toList());
    }

    private static BigDecimal cost(String shillings) {
        if (shillings == null) return null;
        if (!shillings.matches("\\d{1,7}(\\.\\d{1,4})?")) throw PricingRejection.COST_SHAPE.at("cost", shillings);
        return new BigDecimal(shillings);
    }

    static Money money(Long cents) {
        return cents == null ? null : Money.ofCents(cents);
    }
}

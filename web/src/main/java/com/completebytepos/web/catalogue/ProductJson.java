package com.completebytepos.web.catalogue;

import com.completebytepos.catalogue.ProductKind;
import com.completebytepos.catalogue.TillGoods;
import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.PriceSince;
import java.util.List;
import java.util.UUID;

/** A product in the API's words: amounts in cents, quantities in thousandths. {@code version} only where one product is told. docs/api-guide.md. */
public record ProductJson(UUID id, Integer version, String code, String name, String nameSw, UUID category, ProductKind kind, String unit, String tax, Long price,
                          boolean favourite, boolean active, List<String> barcodes, List<Pack> packs) {

    /** {@code factor}: how many thousandths of the product's own unit it holds. */
    public record Pack(String unit, long factor, Long price, List<String> barcodes) {
    }

    /** What is to be sold from now on; {@code price} in cents. */
    public record New(String code, String name, String nameSw, UUID category, ProductKind kind, String unit, String tax, Long price, Boolean favourite, Boolean active,
                      List<String> barcodes) {
    }

    /** All there is to change; {@code version} as it was told. Without a price it stays, without {@code active} too. */
    public record Change(Integer version, String name, String nameSw, UUID category, String unit, String tax, Long price, Boolean favourite, Boolean active, List<String> barcodes) {
    }

    static ProductJson of(TillGoods.Item item, Integer version, PriceSince price) {
        var packs = item.packs().stream().map(p -> {
            var own = price == null ? null : price.packs().get(p.unit());
            return new Pack(p.unit(), p.factor().thousandths(), own == null ? null : (Long) own.amount().cents(), p.barcodes());
        }).toList();
        return new ProductJson(item.id(), version, item.code(), item.name(), item.nameSw(), item.categoryId(), item.kind(), item.unit(), item.taxLetter(),
                price == null ? null : (Long) price.amount().cents(), item.favourite(), item.active(), item.barcodes(), packs);
    }

    static Money money(Long cents) {
        return cents == null ? null : Money.ofCents(cents);
    }
}

package com.completebytepos.stock.returned;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.catalogue.ProductKind;
import com.completebytepos.catalogue.SkuFacts;
import com.completebytepos.catalogue.Traits;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.selling.Returns;
import com.completebytepos.tracking.Track;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReturnedGoodsTest {
    private static final UUID SKU = new UUID(0, 1);
    private static final UUID SUGAR = new UUID(0, 2);
    private static final UUID TEA = new UUID(0, 3);

    @Test
    void aPackOfNoKnownSaleIsWhatItHolds() {
        var carton = facts(ProductKind.GOODS, Map.of("CTN", of(24_000)), List.of());
        assertEquals(List.of(new ReturnedGoods.Back(0, SKU, of(48_000), null, Track.TOLD)), ReturnedGoods.of(carton, back("CTN", 2_000)));
        assertEquals(List.of(new ReturnedGoods.Back(0, SKU, of(2_000), null, Track.TOLD)), ReturnedGoods.of(carton, back("EA", 2_000)));
    }

    @Test
    void aKitIsItsPartsAndAServiceNothing() {
        var kit = facts(ProductKind.KIT, Map.of(), List.of(new SkuFacts.Part(SUGAR, of(500)), new SkuFacts.Part(TEA, of(2_000))));
        assertEquals(List.of(new ReturnedGoods.Back(1, SUGAR, of(1_500), null, Track.TOLD), new ReturnedGoods.Back(2, TEA, of(6_000), null, Track.TOLD)), ReturnedGoods.of(kit, back("EA", 3_000)));
        assertEquals(List.of(), ReturnedGoods.of(facts(ProductKind.SERVICE, Map.of(), List.of()), back("EA", 1_000)));
    }

    @Test
    void whatTheShopDoesNotKnowIsNothing() {
        assertEquals(List.of(), ReturnedGoods.of(null, back("EA", 1_000)));
    }

    private static SkuFacts facts(ProductKind kind, Map<String, Quantity> packs, List<SkuFacts.Part> parts) {
        return new SkuFacts(SKU, "B", true, kind, packs, parts, null, Traits.Tracking.NONE);
    }

    private static Returns.GoodsReturned.Goods back(String unit, long quantity) {
        return new Returns.GoodsReturned.Goods(1, 0, SKU, unit, of(quantity), of(0), of(0), false, false, List.of());
    }

    private static Quantity of(long thousandths) {
        return Quantity.ofThousandths(thousandths);
    }
}

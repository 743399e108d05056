package com.completebytepos.sync;

import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.catalogue.TillGoods;
import com.completebytepos.pricing.PriceBook;
import com.completebytepos.sync.ChangePage.Place;
import com.completebytepos.sync.offers.OfferRows;
import com.completebytepos.sync.offers.OfferRows.Some;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Goods, offers and customers of now in pages a slow line brings before it gives up: one that breaks off goes on after the last page that came. */
@ApplicationScoped
class FirstPages {
    @Inject TillGoods goods;
    @Inject PriceBook prices;
    @Inject OfferRows offers;
    @Inject CustomerRows customers;

    /** @param most rows, prices of lists counting as such; what is few in every shop comes beside them with the first */
    ChangePage page(WorkstationEntry till, Place from, long upTo, int most) {
        var rows = new ArrayList<JsonObject>();
        if (from.isBeginning()) {
            goods.shelves().stream().map(FeedRows::category).forEach(rows::add);
            rows.addAll(offers.promotions());
            rows.addAll(customers.groups());
        }
        var place = from;
        for (int room = most; place != null && room > 0;) {
            var some = some(till, place, room);
            rows.addAll(some.rows());
            room = some.next() == null ? room - some.weight() : 0;
            place = some.next() == null ? place.following() : new Place(place.stage(), some.next());
        }
        return new ChangePage(0, upTo, place != null, rows, place == null ? null : place.text());
    }

    private Some some(WorkstationEntry till, Place place, int room) {
        return switch (place.stage()) {
            case LISTS -> offers.lists(till.branchId(), place.id(), room);
            case COUPONS -> offers.coupons(place.id(), room);
            case BUYERS -> offers.buyers(place.id(), room);
            case GOODS -> goods(till, place.id(), room);
            case CUSTOMERS -> customers.page(place.after(), room);
        };
    }

    private Some goods(WorkstationEntry till, UUID after, int room) {
        var page = goods.after(after, till.branchId(), room);
        return Some.of(rows(page, till), page.size() < room ? null : page.get(room - 1).id().toString());
    }

    List<JsonObject> rows(List<TillGoods.Item> items, WorkstationEntry till) {
        var amounts = prices.pricesAt(items.stream().map(TillGoods.Item::id).toList(), till.branchId());
        return items.stream().map(item -> GoodsRows.product(item, amounts.get(item.id()))).toList();
    }
}

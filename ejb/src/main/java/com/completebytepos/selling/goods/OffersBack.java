package com.completebytepos.selling.goods;

import com.completebytepos.pricing.PromotionUses;
import com.completebytepos.selling.Returns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What promotions took off goods comes back with them, in the return's own transaction. */
@ApplicationScoped
public class OffersBack {
    @Inject PromotionUses promotions;

    public void returned(@Observes Returns.GoodsReturned back) {
        if (back.originalId() == null) return;
        promotions.bringBack(new PromotionUses.Back(back.returnId(), back.originalId(), back.goods().stream().filter(goods -> goods.sold().thousandths() > 0)
                .map(goods -> new PromotionUses.BackLine(goods.line(), goods.originalLine(), goods::shareOf)).toList()));
    }
}

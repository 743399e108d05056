package com.completebytepos.stock.returned;

import com.completebytepos.kernel.Quantity;
import com.completebytepos.selling.Returns;
import java.math.BigDecimal;
import java.util.UUID;

/** How much of what a line took off the shelf a return brings back, so that parts of the whole line bring back all of it. */
public final class ReturnedGoods {
    private ReturnedGoods() {
    }

    /** What the sale's line moved; negative, because it left. {@code part} counts a kit's parts from 1, else 0. */
    public record Taken(int part, UUID skuId, Quantity quantity, BigDecimal unitCost) {
    }

    /** Thousandths of the goods moved. */
    public static long share(Quantity taken, Returns.GoodsReturned.Goods goods) {
        long left = Math.negateExact(taken.thousandths());
        long sold = goods.sold().thousandths();
        long before = goods.before().thousandths();
        return part(left, Math.addExact(before, goods.quantity().thousandths()), sold) - part(left, before, sold);
    }

    private static long part(long whole, long by, long of) {
        return Math.addExact(Math.multiplyExact(whole, by), of / 2) / of;
    }
}

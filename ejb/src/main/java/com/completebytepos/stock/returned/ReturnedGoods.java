package com.completebytepos.stock.returned;

import com.completebytepos.catalogue.ProductKind;
import com.completebytepos.catalogue.SkuFacts;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.selling.Returns;
import com.completebytepos.stock.model.Holding;
import com.completebytepos.tracking.Mark;
import com.completebytepos.tracking.Track;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** How much of what a line took off the shelf a return brings back, so that parts of the whole line bring back all of it. */
public final class ReturnedGoods {
    private static final int DECIMALS = 10;

    private ReturnedGoods() {
    }

    /** What the sale's line moved; negative, because it left. {@code part} counts a kit's parts from 1, else 0. */
    public record Taken(int part, UUID skuId, Quantity quantity, BigDecimal unitCost) {

        /** @param value what it took of the stock's value: out of several layers that is no round cost of one */
        public static Taken of(int part, UUID skuId, Quantity quantity, BigDecimal unitCost, BigDecimal value) {
            boolean round = unitCost == null || quantity.thousandths() == 0 || Holding.worth(quantity, unitCost).compareTo(value) == 0;
            return new Taken(part, skuId, quantity, round ? unitCost : value.divide(quantity.toBigDecimal(), DECIMALS, RoundingMode.HALF_UP));
        }
    }

    /** What of it lies on the counter now; {@code unitCost} null for what the average says, {@code track} whose pieces they are. */
    public record Back(int part, UUID skuId, Quantity quantity, BigDecimal unitCost, Track track) {
    }

    /** In the share of the line that came back, at what it went for. */
    public static Back of(Taken taken, UUID originalId, Returns.GoodsReturned.Goods goods) {
        return new Back(taken.part(), taken.skuId(), Quantity.ofThousandths(share(taken.quantity(), goods)), taken.unitCost(), track(taken, goods).of(originalId, goods.originalLine()));
    }

    /** A kit's parts are told by nobody. */
    private static Track track(Taken taken, Returns.GoodsReturned.Goods goods) {
        return taken.part() > 0 ? Track.TOLD : told(goods);
    }

    private static Track told(Returns.GoodsReturned.Goods goods) {
        return Track.told(goods.serials().stream().distinct().map(Mark::ofSerial).toList());
    }

    /** Of no sale anybody knows: as the till says, at what such goods cost now, its pieces as they were told. */
    public static List<Back> of(SkuFacts known, Returns.GoodsReturned.Goods goods) {
        if (known == null) return List.of();
        int part = known.kind() == ProductKind.KIT ? 1 : 0;
        var track = part > 0 ? Track.TOLD : told(goods);
        var backs = new ArrayList<Back>();
        for (var one : known.onShelf(goods.quantity(), goods.unit())) backs.add(new Back(part++, one.skuId(), one.quantity(), null, track));
        return backs;
    }

    /** Thousandths of the goods moved. */
    public static long share(Quantity taken, Returns.GoodsReturned.Goods goods) {
        return goods.shareOf(Math.negateExact(taken.thousandths()));
    }
}

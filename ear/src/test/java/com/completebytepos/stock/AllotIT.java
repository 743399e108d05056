package com.completebytepos.stock;

import static com.completebytepos.stock.StockYard.ASHA;
import static com.completebytepos.stock.StockYard.NJERI;
import static com.completebytepos.stock.StockYard.pieces;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.completebytepos.inside.Shops;
import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Rejection;
import com.completebytepos.stock.StockYard.Yard;
import com.completebytepos.tenancy.Actor;
import com.completebytepos.tenancy.Permission;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One person's word sends on what has just come and lies there; anything else a second person approves. */
@Tag("wide")
@ArquillianTest
class AllotIT {
    @Inject StockYard yard;
    @Inject StockTransfers transfers;
    @Inject TransferQueries queries;
    @Inject Replenishment replenishment;

    @Test
    void whatHasJustComeAndLiesThereUnpromisedIsApprovedAtOnce() {
        var y = yard.open(2);
        var sku = y.goods().get(0);
        var now = Instant.now();
        assertEquals(TransferState.APPROVED, allotted(y, sku, 60, now));
        assertEquals(TransferState.ASKED, allotted(y, sku, 60, now), "a van waits for the rest");
        assertEquals(TransferState.APPROVED, allotted(y, sku, 40, now));
        assertEquals(TransferState.ASKED, allotted(y, y.goods().get(1), 1, now.minus(Duration.ofDays(8))));
        Shops.update(y.shop(), "update {shop}.stock_item set reserved = 99 where sku_id = ?", y.goods().get(1));
        assertEquals(TransferState.ASKED, allotted(y, y.goods().get(1), 2, now), "customers wait for it");
        assertEquals(TransferState.APPROVED, allotted(y, y.goods().get(1), 1, now));
    }

    @Test
    void whoMayNotKeepStockSendsNothingOn() {
        var y = yard.open(1);
        var approver = new Actor(Actor.Kind.USER, Ids.next(), "Approver", EnumSet.of(Permission.APPROVE_STOCK, Permission.VIEW_STOCK));
        assertEquals("tenancy.not-allowed", assertThrows(Rejection.class, () -> y.as(approver, () -> transfers.allot(ask(y, y.goods().get(0), 1), Instant.now()))).code());
    }

    @Test
    void whatABranchWantsIsLessWhatWaitsToBeSentThere() {
        var y = yard.open(2);
        var sku = y.goods().get(0);
        for (var one : y.goods()) Shops.update(y.shop(), "insert into {shop}.reorder_level (branch_id, sku_id, least, version) values (?, ?, 100, 0)", y.far(), one);
        assertEquals(Map.of(sku, pieces(100)), y.as(ASHA, () -> replenishment.wanted(y.far(), 7, Set.of(sku))));
        allotted(y, sku, 20, Instant.now());
        var asked = y.as(NJERI, () -> transfers.ask(ask(y, sku, 30)));
        assertEquals(Map.of(sku, pieces(50)), y.as(ASHA, () -> replenishment.wanted(y.far(), 7, Set.of(sku))));
        y.run(ASHA, () -> transfers.refuse(asked, "not now"));
        assertEquals(Map.of(sku, pieces(80)), y.as(ASHA, () -> replenishment.wanted(y.far(), 7, Set.of(sku))));
        allotted(y, sku, 80, Instant.now());
        assertEquals(Map.of(), y.as(ASHA, () -> replenishment.wanted(y.far(), 7, Set.of(sku))));
        assertEquals(Map.of(), y.as(ASHA, () -> replenishment.wanted(y.far(), 7, List.of())));
    }

    private TransferState allotted(Yard y, UUID sku, long much, Instant came) {
        return y.as(ASHA, () -> queries.row(transfers.allot(ask(y, sku, much), came)).state());
    }

    private static StockTransfers.Ask ask(Yard y, UUID sku, long much) {
        return new StockTransfers.Ask(y.near(), y.far(), "R-1", List.of(new WantedGoods.Line(sku, pieces(much))));
    }
}

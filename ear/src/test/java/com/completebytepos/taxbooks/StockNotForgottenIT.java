package com.completebytepos.taxbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.inside.Shops;
import com.completebytepos.kernel.Ids;
import com.completebytepos.tenancy.ShopCode;
import com.completebytepos.work.WorkHandler.WorkDue;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Of two that meet, one that makes work due and one that ends it, neither leaves it undone. */
@ArquillianTest
class StockNotForgottenIT {
    private static final String COUNT = "SELECT COUNT(*) FROM cbpos_work.work_item WHERE shop = ? AND kind = '" + StockBook.TELL + "' AND reference = 'DEMO/A000000008Y'";

    @Inject StockLanes lanes;
    @Inject StockSending sending;
    @Resource UserTransaction transaction;

    @Test
    void whatBecomesDueWhileTheLastIsBeingToldIsTold() throws Exception {
        for (var shop : Shops.BOTH) {
            var device = device(shop);
            var item = item(shop);
            var doers = Executors.newSingleThreadExecutor();
            try {
                Runnable lastLook = () -> Shops.run(shop, () -> sending.prepare(new WorkDue(item, shop.value(), StockBook.TELL, "DEMO/A000000008Y", 0)));
                assertEquals(1L, Shops.in(shop, () -> meet(shop, device, () -> doers.submit(lastLook))), shop.value());
            } finally {
                doers.shutdownNow();
                forget(shop, device);
            }
        }
    }

    /** Somebody owes KRA a balance and has not committed when the doer, who cannot see it, looks for the last time. */
    private long meet(ShopCode shop, UUID device, Callable<Future<?>> doer) throws Exception {
        transaction.begin();
        Future<?> ending;
        try {
            lanes.tellBalanceAgain(device, "KE2NTNO0000001");
            ending = doer.call();
            awaitEndOrWait(ending);
        } finally {
            transaction.commit();
        }
        ending.get(30, TimeUnit.SECONDS);
        return ((Number) Shops.value(shop, COUNT, shop.value())).longValue();
    }

    private static void awaitEndOrWait(Future<?> ending) throws Exception {
        try {
            ending.get(2, TimeUnit.SECONDS);
        } catch (TimeoutException waits) {
            assertEquals(false, ending.isDone());
        }
    }

    private static UUID device(ShopCode shop) {
        var id = Ids.next();
        var branch = Ids.next();
        Shops.update(shop, "INSERT INTO {shop}.fiscal_device (id, branch_id, current_branch_id, profile, environment, pin, taxpayer, bhf_id, serial, state, next_number, failures)"
                + " VALUES (?, ?, ?, 'OSCU', 'DEMO', 'A000000008Y', 'DEMO/A000000008Y', '00', 'none', 'STOPPED', 1, 0)", id, branch, branch);
        Shops.update(shop, "INSERT INTO {shop}.tax_stock_item (device_id, code, sku_id, told, carried, balance_due) VALUES (?, 'KE2NTNO0000001', ?, 0, 0, FALSE)", id, Ids.next());
        return id;
    }

    /** Another of the lane stays in hand, so that the server's own doer leaves what becomes due alone. */
    private static UUID item(ShopCode shop) {
        inHand(shop, "test.other");
        return inHand(shop, StockBook.TELL);
    }

    private static UUID inHand(ShopCode shop, String kind) {
        var id = Ids.next();
        Shops.update(shop, "INSERT INTO cbpos_work.work_item (id, shop, lane, kind, reference, due_at, leased_until, leased_by, created_at)"
                + " VALUES (?, ?, 'taxbooks-stock:DEMO/A000000008Y', ?, 'DEMO/A000000008Y', UTC_TIMESTAMP(3), '2040-01-01', 'test', UTC_TIMESTAMP(3))", id, shop.value(), kind);
        return id;
    }

    private static void forget(ShopCode shop, UUID device) {
        Shops.update(shop, "DELETE FROM cbpos_work.work_item WHERE shop = ? AND reference = 'DEMO/A000000008Y'", shop.value());
        Shops.update(shop, "DELETE FROM {shop}.tax_stock_item WHERE device_id = ?", device);
        Shops.update(shop, "DELETE FROM {shop}.tax_stock_lane WHERE taxpayer = 'DEMO/A000000008Y'");
        Shops.update(shop, "DELETE FROM {shop}.fiscal_device WHERE id = ?", device);
    }
}

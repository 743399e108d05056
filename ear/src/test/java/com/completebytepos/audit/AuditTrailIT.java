package com.completebytepos.audit;

import static com.completebytepos.inside.Shops.in;
import static com.completebytepos.inside.Shops.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.inside.OwnShop;
import com.completebytepos.inside.Shops;
import com.completebytepos.tenancy.ShopCode;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** History as the database keeps it. Who tampers here owns the database, in a shop of the test's own. */
@ArquillianTest
class AuditTrailIT {
    private final ShopCode shop = Shops.SOKO;

    @Inject AuditTrail trail;
    @Inject TrailCheck check;
    @Inject OwnShop ownShop;
    @Resource UserTransaction transaction;

    private long entries() {
        return trail.count(new AuditFilter(null, null, null, null, null, Set.of()));
    }

    @Test
    void entriesOfManyAtOnceMakeOneChain() throws Exception {
        var before = in(shop, this::entries);
        var pool = Executors.newFixedThreadPool(8);
        try {
            var writers = new ArrayList<Callable<Object>>();
            for (int i = 0; i < 8; i++) writers.add(() -> write(shop, 25));
            for (var writer : pool.invokeAll(writers)) writer.get();
        } finally {
            pool.shutdownNow();
        }
        assertEquals(before + 200, in(shop, this::entries));
        assertEquals(Optional.empty(), in(shop, check::firstBreak));
    }

    @Test
    void anEntryGoesWithTheDeedThatFailed() throws Exception {
        var before = in(shop, this::entries);
        in(shop, () -> {
            transaction.begin();
            trail.record("test.deed", "test", "1", "never happened");
            transaction.rollback();
            return null;
        });
        write(shop, 1);
        assertEquals(before + 1, in(shop, this::entries));
        assertEquals(Optional.empty(), in(shop, check::firstBreak));
    }

    @Test
    void theDatabaseRefusesToChangeOrRemoveAnEntry() {
        write(shop, 1);
        var change = assertThrows(IllegalStateException.class, () -> Shops.update(shop, "UPDATE {shop}.audit_entry SET detail = 'nothing' WHERE seq = 1"));
        assertTrue(change.getMessage().contains("never changed"), change.getMessage());
        var removal = assertThrows(IllegalStateException.class, () -> Shops.update(shop, "DELETE FROM {shop}.audit_entry"));
        assertTrue(removal.getMessage().contains("never removed"), removal.getMessage());
    }

    @Test
    void theServersOwnHandChangesNoTable() throws Exception {
        try (var hand = Shops.pool("Shop").getConnection(); var statement = hand.createStatement()) {
            try (var who = statement.executeQuery("select current_user()")) {
                who.next();
                assertEquals("cbpos_app@%", who.getString(1));
            }
            assertThrows(SQLException.class, () -> statement.execute("TRUNCATE TABLE " + shop.schema() + ".audit_entry"));
        }
    }

    @Tag("wide")
    @Test
    void whoGetsPastTheDatabaseIsNoticed() {
        var own = withoutTriggers(9);
        for (var tampering : List.of("UPDATE {shop}.audit_entry SET detail = 'nothing' WHERE seq = 8", "UPDATE {shop}.audit_entry SET actor_name = 'somebody' WHERE seq = 6",
                "UPDATE {shop}.audit_entry SET at = at - INTERVAL 1 DAY WHERE seq = 4", "DELETE FROM {shop}.audit_entry WHERE seq = 1")) {
            assertEquals(1, Shops.update(own, tampering));
            long at = in(own, check::firstBreak).orElseThrow(() -> new AssertionError("not noticed: " + tampering));
            assertTrue(tampering.endsWith("seq = " + at), tampering + " was noticed at " + at);
        }
    }

    @Tag("wide")
    @Test
    void aTrailThatLostItsEndIsNoticedToo() {
        var own = withoutTriggers(5);
        assertEquals(2, Shops.update(own, "DELETE FROM {shop}.audit_entry WHERE seq > 3"));
        assertEquals(Optional.of(4L), in(own, check::firstBreak));
    }

    @Test
    void aHoleIsNamedByTheFirstNumberThatIsMissing() {
        var own = withoutTriggers(9);
        assertEquals(2, Shops.update(own, "DELETE FROM {shop}.audit_entry WHERE seq IN (5, 6)"));
        assertEquals(Optional.of(5L), in(own, check::firstBreak));
    }

    @Tag("wide")
    @Test
    void aLongTrailIsReadToItsEnd() {
        var own = withoutTriggers(1_100);
        assertEquals(1, Shops.update(own, "UPDATE {shop}.audit_entry SET detail = 'nothing' WHERE seq = 1050"));
        assertEquals(Optional.of(1_050L), in(own, check::firstBreak));
    }

    private ShopCode withoutTriggers(int entries) {
        var own = ownShop.open();
        write(own, entries);
        assertEquals(Optional.empty(), in(own, check::firstBreak));
        Shops.update(own, "DROP TRIGGER {shop}.audit_entry_no_update");
        Shops.update(own, "DROP TRIGGER {shop}.audit_entry_no_delete");
        return own;
    }

    private Object write(ShopCode shop, int entries) {
        for (int i = 0; i < entries; i++) {
            int number = i;
            run(shop, () -> trail.record("test.deed", "test", number, "a deed"));
        }
        return null;
    }
}

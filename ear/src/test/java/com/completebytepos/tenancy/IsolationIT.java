package com.completebytepos.tenancy;

import static com.completebytepos.inside.Shops.BOTH;
import static com.completebytepos.inside.Shops.DUKA;
import static com.completebytepos.inside.Shops.SOKO;
import static com.completebytepos.inside.Shops.in;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.inside.CarelessRows;
import com.completebytepos.inside.ShopRows;
import com.completebytepos.inside.Shops;
import com.completebytepos.inside.SwitchedRows;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.UUID;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/**
 * Two shops with the same ids, one server, one pool: nobody ever reads or writes the other's row. Every way of crossing
 * that is ruled out here is first shown to cross, through units and a pool the tests bring along.
 */
@ArquillianTest
class IsolationIT {
    private static final int FULL_SIZE = 100_000;
    private static final int ENOUGH_TO_CROSS = 2_000;

    @Inject ShopRows ours;
    @Inject CarelessRows careless;
    @Inject SwitchedRows switched;
    @Resource UserTransaction transaction;

    @Test
    void eightThreadsNeverCrossBetweenTwoShopsWithTheSameIds() throws Exception {
        ours.countCacheHits();
        var traffic = new Traffic(ours);
        assertEquals(0, traffic.crossings(FULL_SIZE), traffic.firstCrossing());
        assertTrue(traffic.writes() > FULL_SIZE / 10, "writes: " + traffic.writes());
        assertEquals(0, traffic.wrongRowsInTheDatabase());
        assertTrue(ours.cacheHits() > FULL_SIZE / 4, "the second-level cache answered only " + ours.cacheHits());
    }

    @Test
    void theSameTrafficCrossesWhenThePoolKeepsStatements() throws Exception {
        assertTrue(new Traffic(careless).crossings(ENOUGH_TO_CROSS) > 0, "this traffic would not notice a crossing");
    }

    @Test
    void ourPoolGivesEveryShopItsOwnStatement() throws SQLException {
        assertEquals(0, staleReads("Shop"));
    }

    @Test
    void aPoolThatKeepsStatementsReadsTheOtherShopsRow() throws SQLException {
        assertTrue(staleReads("CarelessShop") > 0, "if this server no longer does that, the rule of the pool may go");
    }

    @Test
    void hibernateStaysWithTheFirstShopOfATransactionWithoutAWord() {
        var id = new Traffic(careless).row(0);
        assertEquals("duka 0, duka 0", switched.readTwice(id, "duka", "soko"));
    }

    @Test
    void soAnotherShopIsRefusedInsideATransaction() throws Exception {
        in(DUKA, () -> {
            transaction.begin();
            try {
                assertThrows(IllegalStateException.class, () -> in(SOKO, () -> "never"));
            } finally {
                transaction.rollback();
            }
            return null;
        });
    }

    @Test
    void withoutAShopThereIsNoConnection() throws JMException {
        var lent = inUse();
        var refusal = assertThrows(EJBException.class, () -> ours.query(UUID.randomUUID()));
        assertTrue(String.valueOf(refusal.getCausedByException()).contains("no shop is bound"), refusal.toString());
        assertEquals(lent, inUse());
    }

    @Test
    void theShopIsForgottenWhenItsWorkIsDoneAlsoAfterAFailure() {
        assertThrows(IllegalStateException.class, () -> in(DUKA, () -> { throw new IllegalStateException("on purpose"); }));
        assertTrue(CurrentShop.shop().isEmpty());
        assertThrows(EJBException.class, () -> ours.query(UUID.randomUUID()));
    }

    /** One thread, one connection after the other, the same statement in turn for both shops: how often the answer is the other shop's. */
    private static int staleReads(String pool) throws SQLException {
        int wrong = 0;
        for (int i = 0; i < 100; i++) {
            var shop = BOTH.get(i % 2);
            try (var connection = Shops.pool(pool).getConnection()) {
                connection.setCatalog(shop.schema());
                try (var statement = connection.prepareStatement("SELECT DATABASE()"); var rows = statement.executeQuery()) {
                    rows.next();
                    if (!shop.schema().equals(rows.getString(1))) wrong++;
                }
            }
        }
        return wrong;
    }

    private static Object inUse() throws JMException {
        return ManagementFactory.getPlatformMBeanServer().getAttribute(new ObjectName("jboss.as:subsystem=datasources,data-source=Shop,statistics=pool"), "InUseCount");
    }
}

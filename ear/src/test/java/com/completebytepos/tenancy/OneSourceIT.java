package com.completebytepos.tenancy;

import static com.completebytepos.inside.Shops.DUKA;
import static com.completebytepos.inside.Shops.SOKO;
import static com.completebytepos.inside.Shops.in;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.inside.Shops;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** One transaction, one datasource: two could be committed by halves, so the second is refused before it was asked for anything. */
@ArquillianTest
class OneSourceIT {
    private static final List<String> SOURCES = List.of("Shop", "Platform", "Work");

    @Inject BranchRegister branches;
    @Inject ShopDirectory directory;
    @Resource UserTransaction transaction;

    @Test
    void aSecondSourceIsRefusedInATransactionWhicheverCameFirst() throws Exception {
        for (var first : SOURCES) {
            for (var second : SOURCES) {
                if (!first.equals(second)) assertTrue(refused(first, second), second + " was lent to a transaction of " + first);
            }
        }
    }

    @Test
    void theSameSourceTwiceIsOne() throws Exception {
        for (var source : SOURCES) assertEquals(false, refused(source, source), source);
    }

    @Test
    void theDirectoryIsClosedToATransactionOfAShopAndWhatTheShopWroteIsUndone() throws Exception {
        for (var shop : List.of(DUKA, SOKO)) {
            var before = in(shop, () -> branches.all().size());
            in(shop, () -> {
                transaction.begin();
                try {
                    branches.add("HALF", "Half", null, null);
                    branches.all();
                    assertThrows(EJBException.class, directory::all);
                } finally {
                    transaction.rollback();
                }
                return null;
            });
            assertEquals(before, in(shop, () -> branches.all().size()));
        }
    }

    private boolean refused(String first, String second) throws Exception {
        transaction.begin();
        try (var one = Shops.pool(first).getConnection()) {
            one.createStatement().executeQuery("SELECT 1");
            try (var two = Shops.pool(second).getConnection()) {
                two.createStatement().executeQuery("SELECT 1");
                return false;
            } catch (SQLException refused) {
                return true;
            }
        } finally {
            transaction.rollback();
        }
    }
}

package com.completebytepos.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.tenancy.Actor;
import com.completebytepos.tenancy.ShopBinding;
import com.completebytepos.tenancy.ShopCode;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** That tests do run inside, with the application's own beans, its transactions and its shops. */
@ArquillianTest
class InsideTheServerIT {
    private static final ShopCode DUKA = new ShopCode("duka");
    private static final ShopCode SOKO = new ShopCode("soko");
    private static final Actor TESTER = Actor.system("test");

    @Inject BranchRegister branches;
    @Resource UserTransaction transaction;

    @Test
    void aBranchAddedInOneShopIsNotInTheOther() {
        ShopBinding.run(DUKA, TESTER, () -> branches.add("INSIDE", "Inside", null, null));
        assertTrue(codes(DUKA).contains("INSIDE"));
        assertFalse(codes(SOKO).contains("INSIDE"));
    }

    @Test
    void aTransactionRolledBackLeavesNothing() {
        var before = codes(SOKO);
        in(SOKO, () -> {
            transaction.begin();
            branches.add("NEVER", "Never", null, null);
            assertTrue(branches.all().stream().anyMatch(branch -> branch.code().equals("NEVER")));
            transaction.rollback();
            return null;
        });
        assertEquals(before, codes(SOKO));
    }

    @Test
    void aShopIsNeverBoundInsideATransaction() throws Exception {
        transaction.begin();
        try {
            assertThrows(IllegalStateException.class, () -> ShopBinding.bind(DUKA, TESTER));
        } finally {
            transaction.rollback();
        }
    }

    private List<String> codes(ShopCode shop) {
        return in(shop, () -> branches.all().stream().map(BranchSummary::code).toList());
    }

    private static <T> T in(ShopCode shop, Callable<T> work) {
        return ShopBinding.call(shop, TESTER, work);
    }
}

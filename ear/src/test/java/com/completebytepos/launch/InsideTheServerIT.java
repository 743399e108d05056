package com.completebytepos.launch;

import static com.completebytepos.inside.Shops.DUKA;
import static com.completebytepos.inside.Shops.SOKO;
import static com.completebytepos.inside.Shops.in;
import static com.completebytepos.inside.Shops.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.tenancy.ShopCode;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** That tests do run inside, with the application's own beans, its transactions and its shops. */
@ArquillianTest
class InsideTheServerIT {
    @Inject BranchRegister branches;
    @Resource UserTransaction transaction;

    @Test
    void aBranchAddedInOneShopIsNotInTheOther() {
        var code = "I" + System.nanoTime() % 10_000_000;
        run(DUKA, () -> branches.add(code, "Inside", null, null));
        assertTrue(codes(DUKA).contains(code));
        assertFalse(codes(SOKO).contains(code));
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

    private List<String> codes(ShopCode shop) {
        return in(shop, () -> branches.all().stream().map(BranchSummary::code).toList());
    }
}

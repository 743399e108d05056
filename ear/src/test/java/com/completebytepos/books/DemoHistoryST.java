package com.completebytepos.books;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Last month at the demo shops: sold through the till's own door, so the books must be as whole as after real sales. */
class DemoHistoryST {
    private static final String DEMO = " from sale s join workstation w on w.id = s.workstation_id where w.name = 'Demo'";
    /** CBPOS_DEMO_BASKETS of the test stack, shared by two shops. */
    private static final long SALES = 40;

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void lastMonthWasSoldWithoutAFinding(String shop) throws InterruptedException {
        for (int i = 0; i < 240 && Books.number(shop, "select count(*)" + DEMO) < SALES; i++) Thread.sleep(500);
        assertEquals(SALES, Books.number(shop, "select count(*)" + DEMO));
        assertEquals(0, Books.number(shop, "select sum(finding_count)" + DEMO));
        assertEquals(0, Books.number(shop, "select count(*) from sync_report r join workstation w on w.id = r.workstation_id where w.name = 'Demo'"), "nor of the shifts it was sold in");
        assertEquals(0, Books.number(shop, "select count(*)" + DEMO + " and s.business_day >= date(utc_timestamp() + interval 3 hour)"));
        var checks = Books.checks(shop);
        assertTrue(checks.values().stream().allMatch(count -> count == 0), checks.toString());
    }
}

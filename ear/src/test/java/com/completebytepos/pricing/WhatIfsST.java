package com.completebytepos.pricing;

import static com.completebytepos.pricing.Planned.deal;
import static com.completebytepos.pricing.Planned.minimum;
import static com.completebytepos.pricing.Planned.rules;
import static com.completebytepos.pricing.Planned.skus;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.pricing.engine.offers.PromotionKind;
import com.completebytepos.till.OfferedSale;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a promotion alone would have given on what was really sold. */
class WhatIfsST {
    private Planned planned;

    @AfterEach
    void stop() throws SQLException {
        planned.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aPromotionOfAGroupIsReckonedOnWhatItsCustomersBoughtThoughAnotherGaveThemSomething(String shop) throws SQLException {
        planned = new Planned(shop);
        var till = TillClient.joining(shop);
        var goods = till.shelf().stream().filter(g -> g.unit().equals("EA") && g.price() >= 4_000).skip(3).findFirst().orElseThrow();
        var group = Buyers.group(shop);
        var customer = Buyers.inGroup(shop, till, "Reckoned", group);
        var other = planned.put(rules(PromotionKind.PERCENT, skus(goods.id()), deal(1_000, true, 0, 0, null), minimum(0), com.completebytepos.pricing.engine.offers.Buyers.ALL));
        var sale = OfferedSale.of(till, List.of(other), Map.of(), customer, new Sold(goods, 3_000));
        var entry = sale.entry();
        assertTrue(sale.given() > 0);
        assertEquals(List.of(), Buyers.codes(till, entry));
        planned.stop();
        var wanted = planned.put(rules(PromotionKind.AMOUNT, skus(goods.id()), deal(500, false, 0, 0, null), minimum(0), new com.completebytepos.pricing.engine.offers.Buyers(Set.of(), Set.of(group), Set.of(), false, false)));
        var then = Books.text(shop, "select cast(round(-sum(value), 2) as char) from stock_movement where document_id = " + Buyers.id(entry.id()));
        Books.run(shop, "update sku set cost = cost + 7 where id = " + Buyers.id(goods.id()));
        try {
            var today = LocalDate.now(HouseClock.NAIROBI).toString();
            OfficeForm.on(Buyers.owner(shop), "/office/reporting/what-if.xhtml?lang=en&id=" + wanted.id(), "run").with("from", today).with("to", today).press("start");
            var run = " from what_if_run where promotion_id = " + Buyers.id(wanted.id());
            Books.await(shop, "select state" + run, "DONE", Duration.ofMinutes(2));
            assertEquals("1 15.00 " + String.format("%.2f", goods.price() * 3 / 100.0) + " " + then, Books.text(shop, "select concat_ws(' ', touched, given, revenue, cost)" + run));
        } finally {
            Books.run(shop, "update sku set cost = cost - 7 where id = " + Buyers.id(goods.id()));
        }
    }
}

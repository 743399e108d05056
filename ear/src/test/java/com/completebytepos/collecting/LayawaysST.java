package com.completebytepos.collecting;

import static com.completebytepos.collecting.Asides.back;
import static com.completebytepos.collecting.Asides.id;
import static com.completebytepos.collecting.Asides.paid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.jobs.NightRun;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.till.Goods;
import com.completebytepos.till.TillClient;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goods are put aside with a deposit, paid off by sales of their own and taken with the last; or they are free again, and what was paid goes back but for the fee. */
class LayawaysST {

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatIsPutAsideIsReservedPaidOffAndTakenWithTheLastInstalment(String shop) {
        var asides = open(shop, "10", "0");
        var till = TillClient.joining(shop);
        var customer = Buyers.added(shop, till, "Halima");
        var goods = asides.goods(till, 1);
        long shelf = asides.onHand(till, goods);
        long free = asides.available(till, goods);
        long price = 2 * goods.price();
        var first = asides.putAside(till, customer, goods, 2, deposit(goods, 2));
        assertEquals(200, first.status(), first.toString());
        var layaway = first.body().getJsonObject("layaway");
        assertEquals(List.of(shelf, free - 2_000), List.of(asides.onHand(till, goods), asides.available(till, goods)), "reserved, and nothing moved");
        var deposit = paid(till, first.body());
        assertEquals(List.of(), Buyers.codes(till, deposit));
        assertEquals("PENDING", Books.text(shop, "select if(state = 'REJECTED', state, 'PENDING') from fiscal_document where sale_id = " + id(deposit.id())), "a fiscal document of its own");
        assertEquals("LAYAWAY", Books.text(shop, "select charge from sale_line where sale_id = " + id(deposit.id())));
        var seen = asides.seen(till, customer, layaway.getString("id"));
        long rest = price - deposit(goods, 2);
        assertEquals(List.of("OPEN", deposit(goods, 2), rest), List.of(seen.getString("state"), cents(seen, "paid"), cents(seen, "rest")));
        var second = asides.pay(till, layaway.getString("id"), 1_000);
        assertEquals(List.of(), Buyers.codes(till, paid(till, second.body())));
        var last = paid(till, asides.pay(till, layaway.getString("id"), rest - 1_000).body());
        assertEquals(List.of(), Buyers.codes(till, last));
        assertEquals(List.of(shelf - 2_000, free - 2_000), List.of(asides.onHand(till, goods), asides.available(till, goods)), "the last one takes the goods");
        assertEquals("SALE", Books.text(shop, "select reason from stock_movement where document_id = " + id(last.id())));
        assertEquals("COMPLETED", asides.seen(till, customer, layaway.getString("id")).getString("state"));
        assertEquals("urn:problem:collecting:layaway-ended", refused(asides.pay(till, layaway.getString("id"), 100)));
        assertEquals(price, Books.number(shop, "select sum(p.amount) from layaway_payment p where p.layaway_id = " + id(layaway.getString("id"))), "its price, once");
        assertEquals(List.of(), Buyers.codes(till, back(till, last.id(), goods.taxLetter(), rest - 1_000)));
        assertEquals(shelf, asides.onHand(till, goods), "given back with its last receipt, the goods come back");
        var over = asides.seen(till, customer, layaway.getString("id"));
        assertEquals(List.of("CANCELLED", price - rest + 1_000, 2), List.of(over.getString("state"), cents(over, "owedBack"), over.getJsonArray("back").size()));
        assertEquals(List.of(), Buyers.broken(shop));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void cancelledTheFeeStaysAndTheRestGoesBack(String shop) {
        var asides = open(shop, "10", "0");
        var till = TillClient.joining(shop);
        var customer = Buyers.added(shop, till, "Chebet");
        var goods = asides.goods(till, 2);
        long free = asides.available(till, goods);
        var first = asides.putAside(till, customer, goods, 1, deposit(goods, 1));
        var layaway = first.body().getJsonObject("layaway").getString("id");
        var deposit = paid(till, first.body());
        till.send(deposit);
        var more = paid(till, asides.pay(till, layaway, 500).body());
        till.send(more);
        long fee = (goods.price() * 1_000 + 5_000) / 10_000;
        var over = asides.cancel(till, layaway).body();
        assertEquals(List.of("CANCELLED", fee, deposit(goods, 1) + 500 - fee, 2), List.of(over.getString("state"), cents(over, "fee"), cents(over, "owedBack"), over.getJsonArray("back").size()));
        assertEquals(free, asides.available(till, goods), "free for others");
        assertEquals("urn:problem:collecting:layaway-ended", refused(asides.cancel(till, layaway)));
        assertEquals(List.of(), Buyers.codes(till, back(till, more.id(), goods.taxLetter(), 500)), "the last first");
        assertEquals(List.of(), Buyers.codes(till, back(till, deposit.id(), goods.taxLetter(), deposit(goods, 1) - fee)), "part of a receipt");
        assertEquals(0, cents(asides.seen(till, customer, layaway), "owedBack"));
        assertEquals(List.of("layaway-fee-given-back"), Buyers.codes(till, back(till, deposit.id(), goods.taxLetter(), 100)));
        assertEquals(List.of(), Buyers.broken(shop));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatPassedItsLastDayIsFreeInTheMorning(String shop) throws Exception {
        var asides = open(shop, "0", "1000000");
        var till = TillClient.joining(shop);
        var customer = Buyers.added(shop, till, "Njeri");
        var goods = asides.goods(till, 3);
        long free = asides.available(till, goods);
        var first = asides.putAside(till, customer, goods, 1, deposit(goods, 1));
        till.send(paid(till, first.body()));
        var paid = first.body().getJsonObject("layaway").getString("id");
        var unpaid = asides.putAside(till, customer, goods, 1, deposit(goods, 1)).body().getJsonObject("layaway").getString("id");
        var fresh = asides.putAside(till, customer, goods, 1, deposit(goods, 1)).body().getJsonObject("layaway").getString("id");
        Books.run(shop, "update layaway set expires_on = date_sub(expires_on, interval 40 day), opened_at = date_sub(opened_at, interval 40 day) where id = " + id(paid));
        Books.run(shop, "update layaway set opened_at = date_sub(opened_at, interval 2 day) where id = " + id(unpaid));
        assertTrue(NightRun.of(shop, "collecting.layaways").endsWith(" expired"));
        var over = asides.seen(till, customer, paid);
        assertEquals(List.of("EXPIRED", deposit(goods, 1), 0L), List.of(over.getString("state"), cents(over, "fee"), cents(over, "owedBack")), "a fee is never more than was paid");
        assertEquals(List.of("CANCELLED", "OPEN"), List.of(asides.seen(till, customer, unpaid).getString("state"), asides.seen(till, customer, fresh).getString("state")), "nothing was paid of it since yesterday");
        assertEquals(free - 1_000, asides.available(till, goods));
        assertEquals(200, asides.cancel(till, fresh).status());
        assertEquals(List.of(), Buyers.broken(shop));
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void theOfficeSeesThemCancelsThemAndTakesThemAsFiles(String shop) {
        var asides = open(shop, "10", "0");
        var till = TillClient.joining(shop);
        var customer = Buyers.added(shop, till, "Wairimu");
        var goods = asides.goods(till, 4);
        var first = asides.putAside(till, customer, goods, 1, deposit(goods, 1));
        till.send(paid(till, first.body()));
        var number = first.body().getJsonObject("layaway").getString("number");
        var owner = Buyers.owner(shop);
        var path = "/office/collecting/layaways.xhtml?lang=en&state=OPEN&customer=" + customer;
        var page = owner.page(path);
        assertTrue(page.contains(number) && page.contains("Wairimu") && page.contains(goods.name()), page);
        assertTrue(owner.page("/office/customers/customer.xhtml?lang=en&id=" + customer).contains(number), "on the customer's page, too");
        assertFalse(owner.page("/office/collecting/layaways.xhtml?lang=en&until=2020-01-01").contains(number));
        assertTrue(new String(owner.get("/office/customers/person?id=" + customer).body(), StandardCharsets.UTF_8).contains(number), "and told the person who asks");
        for (var ending : List.of("csv", "xlsx", "pdf")) assertEquals(200, owner.get("/office/collecting/layaway-files/layaways." + ending + "?lang=en&customer=" + customer).statusCode(), ending);
        assertTrue(new String(owner.get("/office/collecting/layaway-files/layaways.csv?lang=en&state=OPEN").body(), StandardCharsets.UTF_8).contains(number));
        assertEquals(404, owner.get("/office/collecting/layaway-files/layaways.exe").statusCode());
        assertEquals("", OfficeForm.on(owner, path, "layaways").press("table:0:cancel"), "it leads back to the list");
        assertFalse(owner.page("/office/collecting/layaways.xhtml?lang=en&state=OPEN").contains(number));
        assertEquals(1, Books.number(shop, "select count(*) from audit_entry where action = 'collecting.layaway-cancelled' and detail like '" + number + "%'"));
        assertEquals(List.of(), Buyers.broken(shop));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void kraHearsOfTheGoodsWithTheSaleThatTakesThem(String shop) {
        var asides = open(shop, "0", "0");
        var till = TillClient.joining(shop);
        var goods = asides.goods(till, 5);
        var first = asides.putAside(till, Buyers.added(shop, till, "Mumbi"), goods, 1, goods.price());
        var whole = paid(till, first.body());
        assertEquals(List.of(), Buyers.codes(till, whole), "paid at once it is taken at once");
        Books.await(shop, "select state from fiscal_document where sale_id = " + id(whole.id()), "APPROVED", Duration.ofSeconds(30));
        assertEquals(1, Books.number(shop, "select count(*) from stock_movement where reason = 'SALE' and document_id = " + id(whole.id())));
        assertEquals(List.of(), Buyers.broken(shop));
    }

    private static Asides open(String shop, String feeShare, String feeAmount) {
        var asides = new Asides(shop);
        asides.terms(true, "20", "30", feeShare, feeAmount);
        return asides;
    }

    /** A fifth, in whole shillings. */
    private static long deposit(Goods goods, int pieces) {
        return (goods.price() * pieces / 5 + 99) / 100 * 100;
    }

    private static long cents(JsonObject from, String name) {
        return from.getJsonNumber(name).longValue();
    }

    private static String refused(com.completebytepos.till.Api.Reply reply) {
        return reply.body().getString("type");
    }
}

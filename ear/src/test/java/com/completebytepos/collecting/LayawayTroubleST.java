package com.completebytepos.collecting;

import static com.completebytepos.collecting.Asides.id;
import static com.completebytepos.collecting.Asides.paid;
import static com.completebytepos.collecting.Asides.shillings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.till.Api;
import com.completebytepos.till.Goods;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.TillClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tills that want the same, amounts nobody owes, strangers, and what goes away while goods are put aside: each has a clear answer. */
class LayawayTroubleST {

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void ofTwoTillsOneTakesTheInstalmentAndWhatBothTookIsFound(String shop) {
        var asides = open(shop);
        var till = TillClient.joining(shop);
        var other = TillClient.joining(shop);
        var goods = asides.goods(till, 6);
        var layaway = begun(asides, till, goods, Buyers.added(shop, till, "Atieno"));
        long rest = rest(asides, layaway);
        var mine = asides.pay(till, layaway, rest);
        assertEquals("urn:problem:collecting:layaway-held", refused(asides.pay(other, layaway, rest)));
        assertEquals("urn:problem:collecting:layaway-held", refused(asides.cancel(other, layaway)));
        assertEquals(200, asides.pay(till, layaway, rest).status(), "asked again by the same till");
        Books.run(shop, "update layaway set held_until = utc_timestamp(3) where id = " + id(layaway));
        var theirs = asides.pay(other, layaway, rest);
        long shelf = asides.onHand(till, goods);
        assertEquals(List.of(), Buyers.codes(till, paid(till, mine.body())));
        assertEquals(List.of("layaway-ended"), Buyers.codes(other, paid(other, theirs.body())), "both completed it: the second is owed back");
        assertEquals(shelf - 1_000, asides.onHand(till, goods), "once");
        assertEquals(rest, Books.number(shop, "select paid - total from layaway where id = " + id(layaway)));
        assertEquals(List.of(), Buyers.broken(shop));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void ofTillsThatWantTheLastPieceOneHasIt(String shop) throws Exception {
        var asides = open(shop);
        var tills = List.of(TillClient.joining(shop), TillClient.joining(shop), TillClient.joining(shop));
        var goods = asides.goods(tills.get(0), 7);
        long left = asides.available(tills.get(0), goods) / 1_000;
        var customer = Buyers.added(shop, tills.get(0), "Kiprono");
        var answers = Collections.synchronizedList(new ArrayList<Api.Reply>());
        List<Callable<Object>> work = new ArrayList<>();
        for (var till : tills) work.add(() -> answers.add(asides.putAside(till, customer, goods, left, left * goods.price())));
        var all = Executors.newFixedThreadPool(tills.size());
        try {
            for (var done : all.invokeAll(work)) done.get();
        } finally {
            all.shutdown();
        }
        assertEquals(List.of(200, 409, 409), answers.stream().map(Api.Reply::status).sorted().toList());
        assertTrue(answers.stream().filter(one -> one.status() == 409).allMatch(one -> refused(one).equals("urn:problem:collecting:layaway-short")), answers.toString());
        var made = answers.stream().filter(one -> one.status() == 200).findFirst().orElseThrow().body().getJsonObject("layaway").getString("id");
        Books.run(shop, "update layaway set held_until = null where id = " + id(made));
        assertEquals(200, asides.cancel(tills.get(0), made).status());
        assertEquals(List.of(), Buyers.broken(shop));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void amountsNobodyOwesAreRefusedAndThoseTakenAllTheSameAreFound(String shop) {
        var asides = open(shop);
        var till = TillClient.joining(shop);
        var customer = Buyers.added(shop, till, "Moraa");
        var goods = asides.goods(till, 8);
        for (var wrong : Map.of(0L, "layaway-amount", -500L, "layaway-amount", 1L, "layaway-least", goods.price() + 1, "layaway-beyond").entrySet()) {
            assertEquals("urn:problem:collecting:" + wrong.getValue(), refused(asides.putAside(till, customer, goods, 1, wrong.getKey())), wrong.toString());
        }
        assertEquals("urn:problem:collecting:layaway-price", refused(asides.putAside(till, customer, Ids.next().toString(), Asides.line(goods, 1, goods.price() + 100), goods.price())));
        assertEquals("urn:problem:collecting:layaway-price", refused(asides.putAside(till, customer, Ids.next().toString(), Asides.line(goods, 1, -100), goods.price())));
        assertEquals("urn:problem:collecting:layaway-lines", refused(asides.putAside(till, customer, Ids.next().toString(), Asides.line(goods, -1, goods.price()), goods.price())));
        assertEquals("urn:problem:collecting:layaway-customer", refused(asides.putAside(till, Ids.next().toString(), goods, 1, goods.price())));
        var nothing = new Goods(Ids.next().toString(), "X", "Nothing", "EA", "B", 100, null);
        assertEquals("urn:problem:collecting:layaway-goods", refused(asides.putAside(till, customer, nothing, 1, 100)));
        var id = Ids.next().toString();
        var cheaper = asides.putAside(till, customer, id, Asides.line(goods, 1, goods.price() - 100), goods.price() - 100);
        assertEquals(200, cheaper.status(), "an offer took a shilling off");
        assertEquals(200, asides.putAside(till, customer, id, Asides.line(goods, 1, goods.price() - 100), goods.price() - 100).status(), "an answer that was lost is told again");
        assertEquals(100, Books.number(shop, "select list_total - total from layaway where id = " + id(id)));
        var told = cheaper.body().getJsonObject("layaway");
        assertEquals(List.of("layaway-overpaid"), Buyers.codes(till, sale(till, told.getString("id"), goods.taxLetter(), goods.price())));
        assertEquals(List.of("layaway-unknown"), Buyers.codes(till, sale(till, Ids.next().toString(), "B", 1_000)));
        assertEquals(List.of(), Buyers.broken(shop));
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whoHasGoodsPutAsideStaysAndProductsThatGoAreStillTaken(String shop) {
        var asides = open(shop);
        var till = TillClient.joining(shop);
        var phone = Buyers.phone();
        var into = Buyers.added(shop, till, "Twin", phone);
        var from = Buyers.added(shop, till, "Twin", "+254 " + phone.substring(1));
        var program = Program.of(shop);
        var code = "LAY-" + Long.toString(System.nanoTime(), 36).toUpperCase();
        var made = program.post("products", "{\"code\":\"" + code + "\",\"name\":\"Leaving " + code + "\",\"tax\":\"B\",\"price\":30000}", null);
        var goods = new Goods(made.json().getString("id"), code, "Leaving " + code, "EA", "B", 30_000, null);
        asides.lies(till, goods);
        var layaway = begun(asides, till, goods, from);
        Buyers.merge(shop, from);
        assertEquals("OPEN", asides.seen(till, into, layaway).getString("state"), "merged, it is the other's");
        var said = erase(shop, into);
        assertTrue(said.contains("is open, or money of it is to be given back"), said);
        assertEquals(200, program.put("products/" + goods.id(), "{\"version\":" + program.get("products/" + goods.id()).json().getInt("version") + ",\"active\":false}").status());
        assertEquals("urn:problem:collecting:layaway-goods", refused(asides.putAside(till, into, goods, 1, goods.price())));
        assertEquals(List.of(), Buyers.codes(till, paid(till, asides.pay(till, layaway, rest(asides, layaway)).body())));
        assertEquals("COMPLETED", asides.seen(till, into, layaway).getString("state"));
        erase(shop, into);
        assertEquals("ERASED", Books.text(shop, "select state from customer where id = " + id(into)));
        assertEquals(List.of(), Buyers.broken(shop));
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aBranchWhereGoodsArePutAsideStaysOpenAndOthersOnlyLook(String shop) {
        var asides = open(shop);
        var till = TillClient.joining(shop);
        var customer = Buyers.added(shop, till, "Barasa");
        var layaway = begun(asides, till, asides.goods(till, 10), customer);
        var name = "Layaway branch " + Long.toString(System.nanoTime(), 36);
        var code = "L" + Long.toString(System.nanoTime(), 36).toUpperCase().substring(4);
        OfficeForm.on(Buyers.owner(shop), "/office/branches/branches.xhtml?lang=en", "edit").with("code", code).with("name", name).press("save");
        var branch = Books.text(shop, "select bin_to_uuid(id) from branch where name = '" + name + "'");
        Books.run(shop, "update layaway set branch_id = " + id(branch) + " where id = " + id(layaway));
        try {
            var form = OfficeForm.on(Buyers.owner(shop), "/office/branches/branches.xhtml?lang=en", "branches");
            var panels = form.page().split("<section");
            int at = 1;
            while (!panels[at].contains(name)) at++;
            var button = panels[at].replaceAll("(?s).*?id=\"branches:([^\"]*:close)\".*", "$1");
            assertTrue(form.press(button).contains("goods of 1 layaways wait"), form.page());
            assertEquals(1, Books.number(shop, "select active from branch where id = " + id(branch)));
            assertEquals("urn:problem:collecting:layaway-elsewhere", refused(asides.pay(till, layaway, 100)));
            assertEquals(false, asides.seen(till, customer, layaway).getBoolean("here"));
        } finally {
            Books.run(shop, "update layaway set branch_id = " + id(till.branchId()) + " where id = " + id(layaway));
            Books.run(shop, "update branch set active = false where id = " + id(branch));
        }
        assertEquals(200, asides.cancel(till, layaway).status());
        assertEquals(List.of(), Buyers.broken(shop));
    }

    @ParameterizedTest
    @CsvSource({"duka, soko", "soko, duka"})
    void anotherShopSeesNothingOfIt(String shop, String other) {
        var asides = open(shop);
        var till = TillClient.joining(shop);
        var stranger = TillClient.joining(other);
        var customer = Buyers.added(shop, till, "Zawadi");
        var layaway = begun(asides, till, asides.goods(till, 11), customer);
        assertEquals(401, Api.get(shop, "layaways?customer=" + customer, stranger.token()).status());
        assertEquals(401, Api.get(shop, "layaways?customer=" + customer, null).status());
        assertEquals("[]", Api.raw(other, "layaways?customer=" + customer, stranger.token()));
        assertEquals(404, new Asides(other).pay(stranger, layaway, 100).status());
        assertEquals(404, new Asides(other).cancel(stranger, layaway).status());
        assertEquals(400, Api.post(shop, "layaways", till.token(), "{}").status());
        assertEquals(400, Api.get(shop, "layaways", till.token()).status());
        var foreign = "{\"cashier\":\"" + stranger.cashier() + "\",\"amount\":100}";
        assertEquals("urn:problem:collecting:not-allowed", refused(Api.post(shop, "layaways/" + layaway + "/instalments", till.token(), foreign)));
        assertEquals(200, asides.cancel(till, layaway).status());
    }

    @Tag("wide")
    @Test
    void theOwnerSaysOnWhichTermsAndWhetherAtAll() {
        var asides = new Asides("duka");
        for (var wrong : List.of(List.of("101", "30", "0", "0"), List.of("20", "0", "0", "0"), List.of("20", "ten", "0", "0"), List.of("20", "30", "1.234", "0"), List.of("20", "30", "5", "100"), List.of("20", "30", "0", "-1"))) {
            assertTrue(asides.terms(true, wrong.toArray(String[]::new)).contains("ui-message-error-detail"), wrong.toString());
        }
        var till = TillClient.joining("duka");
        asides.terms(false, "20", "30", "10", "0");
        var customer = Buyers.added("duka", till, "Otieno");
        assertEquals("urn:problem:collecting:layaway-off", refused(asides.putAside(till, customer, asides.goods(till, 12), 1, 100)));
        var limits = Api.raw("duka", "sync/changes?since=0&part=boot", till.token());
        assertTrue(limits.contains("\"layaways\":true") && !limits.contains("layawayDeposit"), "what is open goes on");
        asides.terms(true, "20", "30", "10", "0");
        assertTrue(Api.raw("duka", "sync/changes?since=0&part=boot", till.token()).contains("\"layawayDeposit\":2000"));
    }

    private static Asides open(String shop) {
        var asides = new Asides(shop);
        asides.terms(true, "20", "30", "0", "0");
        return asides;
    }

    /** With a third paid. */
    private static String begun(Asides asides, TillClient till, Goods goods, String customer) {
        var first = asides.putAside(till, customer, goods, 1, goods.price() / 300 * 100);
        till.send(paid(till, first.body()));
        return first.body().getJsonObject("layaway").getString("id");
    }

    private static long rest(Asides asides, String layaway) {
        return Books.number(asides.shop(), "select total - paid from layaway where id = " + id(layaway));
    }

    private static SignedEntry sale(TillClient till, String layaway, String letter, long cents) {
        return till.sale(SaleText.of(List.of(shillings(layaway, letter, cents)), till.taxes()));
    }

    private static String erase(String shop, String customer) {
        return Buyers.owner(shop).submit("/office/customers/customer.xhtml?lang=en&id=" + customer, "tabs:details", Map.of("tabs:details:firstName", List.of("Twin"), "tabs:details:erase", List.of("")));
    }

    private static String refused(Api.Reply reply) {
        return reply.body().getString("type", reply.toString());
    }
}

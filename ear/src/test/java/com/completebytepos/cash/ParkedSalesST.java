package com.completebytepos.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
import com.completebytepos.till.Api;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cart set aside waits for any till of its branch; the database lets one of them have it. */
class ParkedSalesST {

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void oneOfManyTillsThatRecallAtOnceGetsItAndTheOthersAreToldWho(String shop) throws Exception {
        var tills = new ArrayList<TillClient>();
        for (int n = 0; n < 4; n++) tills.add(TillClient.joining(shop));
        for (int round = 0; round < 5; round++) {
            var id = park(shop, tills.get(0), "Round " + round);
            var answers = Collections.synchronizedList(new ArrayList<Api.Reply>());
            List<Callable<Object>> work = new ArrayList<>();
            for (var till : tills) work.add(() -> answers.add(recall(shop, till, id, Ids.next().toString())));
            var all = Executors.newFixedThreadPool(4);
            try {
                for (var done : all.invokeAll(work)) done.get();
            } finally {
                all.shutdown();
            }
            assertEquals(1, answers.stream().filter(a -> a.status() == 200 && a.body().getString("cart").contains("\"lines\"")).count());
            var others = answers.stream().filter(a -> a.status() == 409).toList();
            assertEquals(3, others.size());
            assertEquals("urn:problem:cash:parked-sale-taken", others.get(0).body().getString("type"));
            assertTrue(others.get(0).body().getString("detail").matches(".+ took this sale at \\d\\d:\\d\\d\\."), others.get(0).body().toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void itOutlivesTheShiftAndAskingAgainGetsTheSameAnswer(String shop) {
        var till = TillClient.at(shop);
        var id = park(shop, till, "Mama <b>Otieno</b>");
        park(shop, till, "Mama <b>Otieno</b>", id);
        till.send(till.closeShiftWith(500_000));
        var next = TillClient.at(shop);
        var list = Api.raw(shop, "parked", next.token());
        assertTrue(list.contains(id) && list.contains("Mama"), list);
        assertEquals(1, Books.number(shop, "select count(*) from parked_sale where id = uuid_to_bin('" + id + "')"));
        var claim = Ids.next().toString();
        assertEquals(200, recall(shop, next, id, claim).status());
        assertEquals(200, recall(shop, next, id, claim).status());
        assertEquals(409, recall(shop, next, id, Ids.next().toString()).status());
        assertFalse(Api.raw(shop, "parked", next.token()).contains(id));
        var written = "select count(*) from audit_entry where action = 'cash.recalled' and subject_kind = 'parked-sale' and subject_id = '" + id + "' and detail like '%, Mama <b>Otieno</b>, parked by %' and workstation_id = uuid_to_bin('"
                + next.workstationId() + "')";
        assertEquals(1, Books.number(shop, written), "who went on with it, once, whatever was asked again");
        var page = Office.signedIn(shop, shop.equals("duka") ? "asha" : "musa").page("/office/audit/audit.xhtml?lang=en&what=Parked+sale+gone+on");
        assertTrue(page.contains("title=\"cash.recalled\"") && page.contains(", Mama &lt;b&gt;Otieno&lt;/b&gt;, parked by "), "found by its words");
    }

    @ParameterizedTest
    @CsvSource({"duka, soko", "soko, duka"})
    void anotherBranchOrShopNeitherSeesNorGetsIt(String shop, String other) {
        var till = TillClient.at(shop);
        var id = park(shop, till, "Ours");
        var stranger = TillClient.at(other);
        assertFalse(Api.raw(other, "parked", stranger.token()).contains(id));
        assertEquals(404, recall(other, stranger, id, Ids.next().toString()).status());
        var branches = Api.post(shop, "registrations", null, "{\"username\":\"" + (shop.equals("duka") ? "njeri" : "achieng") + "\",\"password\":\"demo-" + (shop.equals("duka") ? "njeri" : "achieng") + "\"}")
                .body().getJsonArray("branches").size();
        if (branches > 1) assertEquals(404, recall(shop, TillClient.at(shop, 1, 0), id, Ids.next().toString()).status());
        assertEquals(401, Api.get(shop, "parked", null).status());
        assertEquals(400, Api.post(shop, "parked", till.token(), "{}").status());
        var long1 = Json.createObjectBuilder().add("id", Ids.next().toString()).add("cashier", till.cashier()).add("lines", 1).add("total", 1).add("cart", "x".repeat(300_001)).build();
        assertEquals(422, Api.post(shop, "parked", till.token(), long1.toString()).status());
        assertEquals(200, recall(shop, till, id, Ids.next().toString()).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void theListSaysWhoseItIsHowMuchAndSinceWhen(String shop) {
        var till = TillClient.at(shop);
        var customer = Api.post(shop, "customers", till.token(), Json.createObjectBuilder().add("firstName", "Otieno").build().toString()).body().getString("id");
        var told = Json.createObjectBuilder().add("id", Ids.next().toString()).add("cashier", till.cashier()).addNull("label").add("lines", 1).add("total", 6_500).add("cart", "{\"lines\":[]}");
        assertEquals(400, Api.post(shop, "parked", till.token(), Json.createObjectBuilder(told.build()).add("customer", Json.createObjectBuilder().add("id", customer)).build().toString()).status(), "an id, nothing else");
        var id = Ids.next().toString();
        var right = Json.createObjectBuilder().add("id", id).add("cashier", till.cashier()).addNull("label").add("customer", customer).add("lines", 1).add("total", 6_500).add("cart", "{\"lines\":[]}");
        assertEquals(201, Api.post(shop, "parked", till.token(), right.build().toString()).status());
        try (var list = Json.createReader(new StringReader(Api.raw(shop, "parked", till.token())))) {
            var mine = list.readArray().getValuesAs(JsonObject.class).stream().filter(one -> one.getString("id").equals(id)).findFirst().orElseThrow();
            assertEquals(List.of(customer, 6_500), List.of(mine.getString("customer"), mine.getInt("total")));
            assertTrue(Instant.parse(mine.getString("at")).isAfter(Instant.now().minusSeconds(600)), mine.toString());
        }
    }

    /** However many were forgotten, what is parked now is at the top, and the oldest is found by turning pages. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void nothingIsLostBehindTwoHundredOthers(String shop) {
        var till = TillClient.at(shop);
        var stale = "Stale " + Ids.next();
        var workstation = "uuid_to_bin('" + till.workstationId() + "')";
        Books.run(shop, "insert into parked_sale (id, branch_id, workstation_id, cashier_id, label, line_count, total, cart, parked_at) with recursive n (i) as (select 1 union all select i + 1 from n where i < 450) select uuid_to_bin(uuid()), w.branch_id, w.id, uuid_to_bin('"
                + till.cashier() + "'), '" + stale + "', 1, i, '{\"lines\":[]}', date_sub(utc_timestamp(3), interval 3 day) from n join workstation w on w.id = " + workstation);
        try {
            var id = park(shop, till, "Now");
            var first = waiting(shop, till, "");
            assertEquals(List.of(200, id), List.of(first.size(), first.get(0).getString("id")), "the newest is first");
            var seen = new java.util.HashSet<String>();
            for (var page = first; !page.isEmpty(); page = waiting(shop, till, "?before=" + page.get(page.size() - 1).getString("id"))) page.stream().filter(one -> stale.equals(one.getString("label", ""))).forEach(one -> seen.add(one.getString("id")));
            assertEquals(450, seen.size(), "all of them, one page after the other");
            assertEquals(404, Api.get(shop, "parked?before=" + Ids.next(), till.token()).status());
            assertEquals(200, recall(shop, till, id, Ids.next().toString()).status());
        } finally {
            Books.run(shop, "delete from parked_sale where label = '" + stale + "'");
        }
    }

    private static List<JsonObject> waiting(String shop, TillClient till, String query) {
        try (var list = Json.createReader(new StringReader(Api.raw(shop, "parked" + query, till.token())))) {
            return list.readArray().getValuesAs(JsonObject.class);
        }
    }

    private static String park(String shop, TillClient till, String label) {
        return park(shop, till, label, Ids.next().toString());
    }

    private static String park(String shop, TillClient till, String label, String id) {
        var told = Json.createObjectBuilder().add("id", id).add("cashier", till.cashier()).add("label", label).add("lines", 1).add("total", 6_500).add("cart", "{\"lines\":[]}").build();
        assertEquals(201, Api.post(shop, "parked", till.token(), told.toString()).status());
        return id;
    }

    private static Api.Reply recall(String shop, TillClient till, String id, String claim) {
        return Api.post(shop, "parked/" + id + "/recall", till.token(), Json.createObjectBuilder().add("cashier", till.cashier()).add("claim", claim).build().toString());
    }
}

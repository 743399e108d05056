package com.completebytepos.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.till.Api;
import com.completebytepos.till.DayText;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines taken out of carts stand in the books with who, how much and why; whether a till asks why is the owner's word. */
class RemovedLinesST {
    private static final Map<String, String> OWNERS = Map.of("duka", "asha", "soko", "musa");

    @ParameterizedTest
    @ValueSource(strings = {"duka, soko", "soko, duka"})
    void aRemovedLineIsListedWithItsCashierAndItsReason(String pair) throws Exception {
        var shop = pair.split(", ")[0];
        var till = TillClient.at(shop);
        var reason = "Wrong <b>item</b> " + Ids.next();
        assertEquals("stored", told(till, line(till, 4_500, false).add("reason", reason)));
        assertEquals("stored", told(till, line(till, 1_200, true)), "as tills of before tell it");
        assertEquals("stored", told(till, line(till, 100, false).add("reason", "x".repeat(500))));
        assertEquals("refused", told(till, line(till, 100, false).add("reason", 7)));
        var where = " from removed_line where shift_id = uuid_to_bin('" + till.shift() + "')";
        assertEquals(3, Books.number(shop, "select count(*)" + where));
        assertEquals(1, Books.number(shop, "select count(*)" + where + " and reason is null and abandoned and cashier_id = uuid_to_bin('" + till.cashier() + "')"));
        assertEquals(120, Books.number(shop, "select max(length(reason))" + where));
        var office = Office.signedIn(shop, OWNERS.get(shop));
        var period = "from=" + till.businessDay() + "&to=" + till.businessDay();
        var page = office.page("/office/reporting/cash.xhtml?lang=en&" + period);
        assertTrue(page.contains(reason.replace("<", "&lt;").replace(">", "&gt;")), "the reason stands on the page, harmless");
        assertFalse(page.contains(reason));
        var rows = SheetFile.csv(office.get("/office/reporting/cash/removed.csv?lang=en&" + period).body()).rows();
        var mine = rows.stream().filter(row -> row.contains(reason)).findFirst().orElseThrow();
        assertTrue(mine.containsAll(List.of("45.00", till.goods(3).name())), mine.toString());
        assertEquals(200, office.get("/office/reporting/cash/removed.xlsx?" + period).statusCode());
        var other = pair.split(", ")[1];
        assertFalse(Office.signedIn(other, OWNERS.get(other)).page("/office/reporting/cash.xhtml?lang=en&" + period).contains(reason.substring(reason.length() - 36)), "another shop's");
    }

    /** Who audits a counter finds what was rung and never paid, with who took it out, how much and why. */
    @ParameterizedTest
    @ValueSource(strings = {"duka, soko", "soko, duka"})
    void removedLinesAndAbandonedCartsStandInTheAudit(String pair) {
        var shop = pair.split(", ")[0];
        var till = TillClient.joining(shop);
        var mark = Ids.next().toString();
        assertEquals("stored", told(till, line(till, 4_500, false).add("reason", "Wrong item " + mark)));
        var cart = Json.createArrayBuilder().add(line(till, 1_200, true).add("reason", "Left " + mark)).add(line(till, 700, true));
        till.send(till.chained("cart.trace", Ids.next().toString(), Instant.now(), Json.createObjectBuilder().add("trace", Json.createObjectBuilder().add("lines", cart))));
        var at = "&what=" + mark + "&branch=" + till.workstationId();
        var office = Office.signedIn(shop, OWNERS.get(shop));
        var page = office.page("/office/audit/audit.xhtml?lang=en" + at);
        var name = Books.text(shop, "select display_name from app_user where id = uuid_to_bin('" + till.cashier() + "')");
        assertTrue(page.contains("Lines taken out of a cart") && page.contains(name + ", 1 " + till.goods(3).name() + " 45.00: Wrong item " + mark), page);
        assertTrue(page.contains("A cart abandoned") && page.contains(" 12.00: Left " + mark + "; 1 " + till.goods(3).name() + " 7.00"), page);
        assertTrue(office.page("/office/audit/audit.xhtml?lang=sw" + at).contains("Mauzo yameachwa bila kulipwa"));
        var other = pair.split(", ")[1];
        assertFalse(Office.signedIn(other, OWNERS.get(other)).page("/office/audit/audit.xhtml?lang=en&what=" + mark).contains("Wrong item"), "another shop's");
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void fromWhichAmountOnATillAsksWhyIsTheOwnersWord(String shop) {
        var till = TillClient.at(shop);
        Books.run(shop, "update counter_limits set removal_reason = null");
        var office = Office.signedIn(shop, OWNERS.get(shop));
        try {
            assertFalse(limits(shop, till).containsKey("removalReason"), "never, unless the owner says so");
            assertEquals("", set(office, "250.50"));
            assertEquals(25_050, limits(shop, till).getInt("removalReason"));
            set(office, "0");
            assertEquals(0, limits(shop, till).getInt("removalReason"));
            for (var wrong : List.of("-1", "200000000", "ten")) assertFalse(set(office, wrong).isEmpty(), wrong);
            assertEquals(0, limits(shop, till).getInt("removalReason"), "what was wrong changed nothing");
            set(office, "");
            assertFalse(limits(shop, till).containsKey("removalReason"));
        } finally {
            Books.run(shop, "update counter_limits set removal_reason = null");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void fromTheAmountOnTheOwnerNamedAColleagueSaysYes(String shop) {
        var till = TillClient.at(shop);
        var office = Office.signedIn(shop, OWNERS.get(shop));
        var page = "/office/branches/rules.xhtml?lang=en";
        try {
            assertFalse(limits(shop, till).containsKey("voidLimit"), "never, unless the owner says so");
            OfficeForm.on(office, page, "rules").with("voidLimit", "100").press("save");
            assertEquals(10_000, limits(shop, till).getInt("voidLimit"));
            assertEquals("stored", told(till, line(till, 9_999, false)));
            assertEquals("stored-with-findings", told(till, line(till, 10_000, true)));
            assertEquals(1, Books.number(shop, "select count(*) from sync_report where code = 'removal-not-approved' and detail like '% 100.00' and workstation_id = uuid_to_bin('" + till.workstationId() + "')"));
            var content = Json.createObjectBuilder().add("trace", Json.createObjectBuilder().add("lines", Json.createArrayBuilder().add(line(till, 10_000, false))))
                    .add("approvals", Json.createArrayBuilder().add(DayText.approval("VOID_LINE", till.supervisor(), "Wrong item")));
            assertEquals("stored", till.send(till.chained("cart.trace", Ids.next().toString(), Instant.now(), content)).get(0).getString("result"));
            var wrong = OfficeForm.on(office, page, "rules").with("voidLimit", "-1");
            wrong.press("save");
            assertFalse(wrong.said("voidLimit").isEmpty());
        } finally {
            Books.run(shop, "update counter_limits set void_limit = null");
        }
    }

    /** @return what is said at the field */
    private static String set(Office office, String amount) {
        var form = OfficeForm.on(office, "/office/branches/rules.xhtml?lang=en", "rules").with("removalReason", amount);
        form.press("save");
        return form.said("removalReason");
    }

    private static JsonObject limits(String shop, TillClient till) {
        return Api.get(shop, "sync/changes?since=0&part=all", till.token()).body().getJsonArray("rows").getValuesAs(JsonObject.class).stream().filter(row -> row.getString("kind").equals("limits")).findFirst().orElseThrow();
    }

    private static JsonObjectBuilder line(TillClient till, long amount, boolean abandoned) {
        return Json.createObjectBuilder().add("sku", till.goods(3).id()).add("name", till.goods(3).name()).add("quantity", 1_000).add("amount", amount).add("abandoned", abandoned).add("at", Instant.now().toString());
    }

    private static String told(TillClient till, JsonObjectBuilder line) {
        var content = Json.createObjectBuilder().add("trace", Json.createObjectBuilder().add("lines", Json.createArrayBuilder().add(line)));
        return till.send(till.chained("cart.trace", Ids.next().toString(), Instant.now(), content)).get(0).getString("result");
    }
}

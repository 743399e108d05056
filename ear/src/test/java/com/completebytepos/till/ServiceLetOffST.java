package com.completebytepos.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A customer is let off the charge for service: by whom, how much, why, and nobody else. */
class ServiceLetOffST {

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatTheCustomerIsLetOffIsKeptWithItsReasonAndWhoMayNotIsFound(String shop) {
        var till = TillClient.joining(shop);
        var goods = till.goods(3);
        charge(shop, "10");
        try {
            long asked = (2 * goods.price() * 1_000 + 5_000) / 10_000;
            var unasked = told(till, goods, asked, "a friend", null);
            assertEquals("[service-waived-not-allowed]", codes(unasked));
            var approved = Json.createArrayBuilder().add(Json.createObjectBuilder().add("action", "SERVICE_CHARGE").addNull("line").add("by", till.supervisor()).add("at", Instant.now().toString()).add("reason", "seen it"));
            var fine = told(till, goods, asked, "waited too long", approved);
            assertEquals("stored []", fine.getString("result") + " " + codes(fine), fine.toString());
            var id = "s.id = uuid_to_bin('" + fine.getString("id") + "')";
            assertEquals(asked, Books.number(shop, "select s.service_waived from sale s where " + id));
            assertEquals("waited too long", Books.text(shop, "select s.service_waived_why from sale s where " + id));
            assertEquals(1, Books.number(shop, "select count(*) from audit_entry where action = 'selling.service-waived' and detail like '%waited too long%' and subject_id = '" + fine.getString("id") + "'"));
            var byHimself = till.as(till.supervisor());
            assertEquals("[]", codes(told(byHimself, goods, asked, "a complaint", null)), "a supervisor may alone");
            assertEquals("[service-charge-differs]", codes(told(byHimself, goods, asked - 1, "a complaint", null)));
            assertEquals("[service-waived-without-reason]", codes(told(byHimself, goods, asked, " ", null)));
        } finally {
            charge(shop, "0");
        }
    }

    private static JsonObject told(TillClient till, Goods goods, long amount, String reason, JsonArrayBuilder approvals) {
        var text = SaleText.of(List.of(new Sold(goods, 2_000)), till.taxes()).json(till.nextReceipt(), till.businessDay());
        var content = Json.createObjectBuilder().add("sale", Json.createObjectBuilder(text).add("waived", Json.createObjectBuilder().add("amount", amount).add("reason", reason)));
        var answer = till.send(till.chained("sale", Ids.next().toString(), Instant.now(), approvals == null ? content : content.add("approvals", approvals))).get(0);
        assertTrue(answer.getString("result").startsWith("stored"), answer.toString());
        return answer;
    }

    private static String codes(JsonObject answer) {
        return answer.getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(f -> f.getString("code")).toList().toString();
    }

    private static void charge(String shop, String percent) {
        var form = OfficeForm.on(Office.signedIn(shop, Program.owner(shop)), "/office/branches/rules.xhtml?lang=en", "rules");
        assertTrue(form.with("serviceCharge", percent).press("save").contains("Saved"), form.page());
    }
}

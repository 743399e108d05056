package com.completebytepos.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
import com.completebytepos.till.Api;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Carts that were set aside, as the owner sees them: what waits, since when and whose; what was gone on with, and by whom. */
class ParkedListST {

    @ParameterizedTest
    @CsvSource({"duka, asha, soko, musa", "soko, musa, duka, asha"})
    void theOfficeSeesWhatWaitsAndWhoTookTheRest(String shop, String owner, String other, String stranger) throws Exception {
        var till = TillClient.at(shop);
        var name = "Mama <b>" + Ids.next().toString().substring(24) + "</b>";
        var shown = name.replace("<", "&lt;").replace(">", "&gt;");
        var id = Ids.next().toString();
        var told = Json.createObjectBuilder().add("id", id).add("cashier", till.cashier()).add("label", name).add("lines", 2).add("total", 123_456).add("cart", "{\"lines\":[]}").build();
        assertEquals(201, Api.post(shop, "parked", till.token(), told.toString()).status());
        try {
            Books.run(shop, "update parked_sale set parked_at = '2003-01-01' where id = uuid_to_bin('" + id + "')");
            var office = Office.signedIn(shop, owner);
            var page = office.page("/office/cash/parked.xhtml?lang=en");
            assertTrue(page.contains(shown) && page.contains("1,234.56"), "the longest first");
            assertTrue(Office.cents(page, "sumTotal") >= 123_456);
            assertFalse(office.page("/office/cash/parked.xhtml?lang=en&state=taken").contains(shown));
            assertFalse(office.page("/office/cash/parked.xhtml?lang=en&branch=" + Ids.next()).contains(shown), "of no other branch");
            assertTrue(office.page("/office/cash/parked.xhtml?lang=sw").contains("Mauzo yaliyowekwa kando"));
            assertFalse(Office.signedIn(other, stranger).page("/office/cash/parked.xhtml?lang=en&state=all").contains(shown), "nobody else's");
            assertTrue(SheetFile.csv(office.get("/office/cash/parked/parked.csv?lang=en").body()).rows().stream().anyMatch(row -> row.contains(name) && row.contains("1234.56")));
            assertEquals(200, office.get("/office/cash/parked/parked.xlsx").statusCode());
            assertEquals(200, office.get("/office/cash/parked/parked.pdf").statusCode());
            assertEquals(404, office.get("/office/cash/parked/parked.exe").statusCode());
            var claim = Json.createObjectBuilder().add("cashier", till.supervisor()).add("claim", Ids.next().toString()).build().toString();
            assertEquals(200, Api.post(shop, "parked/" + id + "/recall", till.token(), claim).status());
            assertFalse(office.page("/office/cash/parked.xhtml?lang=en").contains(shown));
            var taken = office.page("/office/cash/parked.xhtml?lang=en&state=taken");
            var by = Books.text(shop, "select display_name from app_user where id = uuid_to_bin('" + till.supervisor() + "')");
            assertTrue(taken.contains(shown) && taken.contains(by), "and who has it");
        } finally {
            Books.run(shop, "delete from parked_sale where id = uuid_to_bin('" + id + "')");
        }
    }
}

package com.completebytepos.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.House;
import com.completebytepos.pages.Office;
import com.completebytepos.till.Api;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server's own paper and the API's view of a sale: for the own shop, counted, and for nobody else. */
class ReceiptsST {
    private static final Map<String, String> OWNERS = Map.of("duka", "asha", "soko", "musa");

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, soko", "soko, duka"})
    void everyPaperIsCountedAndStaysInItsShop(String shop, String other) throws Exception {
        var till = TillClient.at(shop);
        var sale = till.sale(new Sold(till.goods(3), 2_000), new Sold(till.goods(7), 1_000));
        till.send(sale);
        var paper = House.get(House.at(shop) + "/api/v1/receipts/" + sale.id() + ".pdf", Map.of("Authorization", "Bearer " + till.token()));
        assertEquals(200, paper.statusCode());
        assertEquals("application/pdf", paper.headers().firstValue("Content-Type").orElse(""));
        assertTrue(paper.body().startsWith("%PDF"));
        assertEquals(1, prints(shop, sale.id()));
        var office = Office.signedIn(shop, OWNERS.get(shop));
        assertEquals(200, office.get("/office/selling/receipt.pdf?id=" + sale.id()).statusCode());
        assertEquals(2, prints(shop, sale.id()));
        assertTrue(office.page("/office/selling/sale.xhtml?lang=en&id=" + sale.id()).contains("2 printed or shown"));

        var foreign = TillClient.at(other);
        assertEquals(404, Api.get(other, "receipts/" + sale.id() + ".pdf", foreign.token()).status());
        assertEquals(404, Api.get(other, "sales/" + sale.id(), foreign.token()).status());
        assertEquals(401, Api.get(shop, "receipts/" + sale.id() + ".pdf", foreign.token()).status());
        assertEquals(401, Api.get(shop, "sales/" + sale.id(), null).status());
        var neighbour = Office.signedIn(other, OWNERS.get(other));
        assertEquals(404, neighbour.get("/office/selling/sale.xhtml?id=" + sale.id()).statusCode());
        assertEquals(404, neighbour.get("/office/selling/receipt.pdf?id=" + sale.id()).statusCode());
        assertEquals("0", Office.text(neighbour.page("/office/selling/sales.xhtml?lang=en&shift=" + till.shift()), "sumCount"));
        assertEquals(2, prints(shop, sale.id()));
    }

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void theApiTellsTheSaleAsItIsStored(String shop) {
        var till = TillClient.at(shop);
        var entry = till.sale(new Sold(till.goods(3), 2_000));
        till.send(entry, till.printed(entry));
        var reply = Api.get(shop, "sales/" + entry.id(), till.token());
        assertEquals(200, reply.status());
        var sale = reply.body();
        assertEquals(2 * till.goods(3).price(), sale.getInt("total"));
        assertEquals(sale.getInt("total") + sale.getInt("rounding"), sale.getJsonArray("tenders").getJsonObject(0).getInt("amount"));
        assertEquals(till.goods(3).name(), sale.getJsonArray("lines").getJsonObject(0).getString("name"));
        assertEquals(2_000, sale.getJsonArray("lines").getJsonObject(0).getInt("quantity"));
        assertTrue(List.of("PENDING", "SUBMITTED", "APPROVED").contains(sale.getString("fiscal")), sale.getString("fiscal"));
        assertEquals(1, sale.getInt("prints"));
        assertEquals(404, Api.get(shop, "sales/" + Ids.next(), till.token()).status());
        assertEquals(404, Api.get(shop, "sales/nonsense", till.token()).status());
    }

    @ParameterizedTest
    @CsvSource({"duka, njeri, otieno", "soko, achieng, kamau"})
    void figuresAreForThoseWhoMaySeeThem(String shop, String supervisor, String accountant) {
        var nobody = Office.signedIn(shop, supervisor);
        assertEquals(200, nobody.get("/office/selling/sales.xhtml").statusCode());
        assertEquals(403, nobody.get("/office/reporting/vat.xhtml").statusCode());
        assertEquals(403, nobody.get("/office/reporting/export/vat.csv").statusCode());
        assertFalse(nobody.page("/office/today.xhtml").contains("vat.xhtml"));
        assertEquals(200, Office.signedIn(shop, accountant).get("/office/reporting/vat.xhtml").statusCode());
    }

    @ParameterizedTest
    @CsvSource({"from=yesterday", "to=2026-02-30", "least=1e9", "most=-5", "branch=Moi", "letter=Q", "from=2026-02-02&to=2026-02-01"})
    void anAddressThatCannotBeReadIsRefusedInWords(String query) {
        for (var shop : OWNERS.keySet()) {
            var office = Office.signedIn(shop, OWNERS.get(shop));
            assertEquals(422, office.get("/office/selling/sales.xhtml?" + query).statusCode());
            assertEquals(422, office.get("/office/selling/export/sales.csv?" + query).statusCode());
        }
        assertEquals(404, Office.signedIn("duka", "asha").get("/office/selling/export/sales.exe").statusCode());
    }

    private static long prints(String shop, String sale) {
        return Books.number(shop, "select count(*) from receipt_print where medium = 'PDF' and sale_id = uuid_to_bin('" + sale + "')");
    }
}

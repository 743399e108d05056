package com.completebytepos.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The office sees every offer tills made, for whom, and the sale it became. */
class ProformaListST {
    private static final String PAGE = "/office/selling/proformas.xhtml";

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha, soko, musa", "soko, musa, duka, asha"})
    void anOfferStandsInTheListWithTheSaleItBecame(String shop, String owner, String other, String stranger) {
        var till = TillClient.joining(shop);
        var name = "Buyer" + System.nanoTime() % 1_000_000_000;
        var customer = Api.post(shop, "customers", till.token(), Json.createObjectBuilder().add("firstName", name).build().toString()).body().getString("id");
        var text = SaleText.of(List.of(new Sold(till.goods(2), 2_000)), till.taxes());
        var offer = offered(till, text, Json.createValue(customer));
        var open = offered(till, text, JsonValue.NULL);
        var office = Office.signedIn(shop, owner);
        assertFalse(row(office, offer).contains("sale.xhtml"), "nothing was sold yet");
        var sold = sold(till, text, Json.createValue(offer.id));
        assertEquals(List.of(), till.send(sold).get(0).getJsonArray("findings"));
        assertEquals("already-stored", till.send(sold).get(0).getString("result"));
        var receipt = Books.text(shop, "select receipt_number from sale where id = uuid_to_bin('" + sold.id() + "')");
        var row = row(office, offer);
        assertTrue(row.contains("sale.xhtml?id=" + sold.id()) && row.contains(receipt) && row.contains(name), row);
        assertTrue(office.page("/office/selling/sale.xhtml?lang=en&id=" + sold.id()).contains(receipt), "the link leads there");
        assertFalse(row(office, open).contains("sale.xhtml"));
        assertTrue(listed(office, "&sold=yes", offer) && !listed(office, "&sold=no", offer), "narrowed to what was sold");
        assertTrue(listed(office, "&sold=no", open) && !listed(office, "&sold=yes", open));
        assertTrue(listed(office, "&branch=" + till.branchId(), offer));
        assertFalse(listed(office, "&cashier=" + till.supervisor(), offer));
        assertFalse(office.page(PAGE + "?from=2020-01-01&to=2020-01-31").contains(offer.number));
        assertFalse(Office.signedIn(other, stranger).page(PAGE + "?lang=en&number=" + offer.number).contains(name), "another shop sees nothing of it");
    }

    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void theFileHasWhatThePageShowsAndItsSum(String shop, String accountant) {
        var till = TillClient.joining(shop);
        var text = SaleText.of(List.of(new Sold(till.goods(3), 1_000)), till.taxes());
        var first = offered(till, text, JsonValue.NULL);
        till.send(sold(till, text, Json.createValue(first.id)));
        var mark = first.number.substring(0, first.number.lastIndexOf('P') + 1);
        var office = Office.signedIn(shop, accountant);
        var csv = office.page("/office/selling/proformas/proformas.csv?lang=en&number=" + mark);
        var line = csv.lines().filter(one -> one.contains(first.number)).findFirst().orElseThrow();
        var receipt = Books.text(shop, "select s.receipt_number from sale s join proforma_sale p on p.sale_id = s.id where p.proforma_id = uuid_to_bin('" + first.id + "')");
        assertTrue(line.contains(receipt) && line.contains(shillings(text.priced().total())), line);
        long total = Books.number(shop, "select sum(total) from proforma_invoice where number like '" + mark + "%'");
        assertTrue(csv.lines().reduce((a, b) -> b).orElseThrow().contains(shillings(total)), csv);
        var page = office.page(PAGE + "?lang=en&number=" + mark);
        assertTrue(page.matches("(?s).*id=\"sumTotal\"[^>]*>[^<]*" + String.format(java.util.Locale.ROOT, "%,d.%02d", total / 100, total % 100) + ".*"), page);
        assertTrue(office.page("/office/selling/proformas/proformas.pdf?number=" + mark).startsWith("%PDF"));
        assertTrue(office.page("/office/selling/proformas/proformas.xlsx?number=" + mark).startsWith("PK"));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void aSaleThatNamesNoRealOfferIsASaleAllTheSame(String shop, String owner) {
        var till = TillClient.joining(shop);
        var text = SaleText.of(List.of(new Sold(till.goods(4), 1_000)), till.taxes());
        for (var odd : List.<JsonValue>of(JsonValue.NULL, Json.createValue("x"), Json.createValue(5), Json.createValue(Ids.next().toString()))) {
            assertEquals("stored", till.send(sold(till, text, odd)).get(0).getString("result"), odd.toString());
        }
        var offer = offered(till, text, JsonValue.NULL);
        var first = sold(till, text, Json.createValue(offer.id));
        till.send(first, sold(till, text, Json.createValue(offer.id)));
        assertTrue(row(Office.signedIn(shop, owner), offer).contains(first.id()), "an offer is taken once");
        assertEquals(1, Books.number(shop, "select count(*) from proforma_sale where proforma_id = uuid_to_bin('" + offer.id + "')"));
    }

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void wrongDaysAreSaidAtTheirField(String shop, String owner) {
        var form = OfficeForm.on(Office.signedIn(shop, owner), PAGE + "?lang=en", "filter").with("from", "2026-02-01").with("to", "2026-01-01");
        form.press("apply");
        assertFalse(form.said("to").isBlank(), form.page());
    }

    private record Offer(String id, String number) {
    }

    private static Offer offered(TillClient till, SaleText text, JsonValue customer) {
        var number = till.workstationId().substring(24).toUpperCase(java.util.Locale.ROOT) + "-P" + String.format("%06d", till.counter() + 1);
        var lines = Json.createArrayBuilder();
        text.priced().lines().forEach(line -> lines.add(Json.createObjectBuilder().add("line", line.line())));
        var told = Json.createObjectBuilder().add("number", number).add("customer", customer).add("lines", lines).add("taxes", Json.createArrayBuilder()).add("total", text.priced().total()).add("tax", text.priced().tax());
        var entry = till.chained("proforma", Ids.next().toString(), Instant.now(), Json.createObjectBuilder().add("proforma", told));
        assertEquals("stored", till.send(entry).get(0).getString("result"));
        return new Offer(entry.id(), number);
    }

    private static SignedEntry sold(TillClient till, SaleText text, JsonValue offer) {
        var sale = Json.createObjectBuilder(text.json(till.nextReceipt(), till.businessDay())).add("proforma", offer).build();
        return till.chained("sale", Ids.next().toString(), Instant.now(), Json.createObjectBuilder().add("sale", sale));
    }

    private static boolean listed(Office office, String filter, Offer offer) {
        return office.page(PAGE + "?lang=en&number=" + offer.number + filter).contains(">" + offer.number + "<");
    }

    /** What the list says of one. */
    private static String row(Office office, Offer offer) {
        var page = office.page(PAGE + "?lang=en&number=" + offer.number);
        int at = page.indexOf(">" + offer.number + "<");
        assertTrue(at > 0, page);
        return page.substring(at, page.indexOf("</tr>", at));
    }

    private static String shillings(long cents) {
        return String.format(java.util.Locale.ROOT, "%d.%02d", cents / 100, cents % 100);
    }
}

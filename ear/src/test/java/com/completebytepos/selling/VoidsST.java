package com.completebytepos.selling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Office;
import com.completebytepos.pricing.engine.TenderRounding;
import com.completebytepos.till.DayText;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sale is voided as a whole: what a till calls a void of a part is a return in every book, and somebody hears of it. */
class VoidsST {
    private static final Map<String, String> OWNERS = Map.of("duka", "asha", "soko", "musa");

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void ofAPartAfterAPartAndOfASaleNobodyKnowsItIsAReturn(String shop) throws Exception {
        var till = TillClient.at(shop);
        var sold = new Sold(till.goods(3), 2_000);
        var text = SaleText.of(List.of(sold), till.taxes());
        var sale = till.sale(text);
        till.send(sale);
        long each = text.priced().total() / 2;
        long cash = TenderRounding.roundedDue(each, 100);
        var first = voiding(till, sale.id(), sold, 1_000, each, cash);
        assertEquals(List.of("void-not-whole"), codes(till, first));
        var rest = voiding(till, sale.id(), sold, 1_000, text.priced().total() - each, text.due() - cash);
        assertEquals(List.of("void-not-whole"), codes(till, rest));
        var unknown = voiding(till, till.workstationId(), sold, 1_000, 10_000, 10_000);
        assertEquals(List.of("original-unknown", "void-not-whole"), codes(till, unknown));
        for (var back : List.of(first, rest, unknown)) assertBooked(shop, back, "OTHER", "selling.returned");
        var page = Office.signedIn(shop, OWNERS.get(shop)).page("/office/sync/attention.xhtml?kind=finding.void-not-whole&lang=en");
        assertTrue(page.contains("it was not the whole sale"), "somebody hears of it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void ofTheWholeSaleItIsOne(String shop) throws Exception {
        var till = TillClient.at(shop);
        var sold = new Sold(till.goods(3), 2_000);
        var text = SaleText.of(List.of(sold), till.taxes());
        var sale = till.sale(text);
        till.send(sale);
        var back = voiding(till, sale.id(), sold, 2_000, text.priced().total(), text.due());
        assertEquals(List.of(), codes(till, back));
        assertBooked(shop, back, "VOID", "selling.voided");
    }

    private static void assertBooked(String shop, SignedEntry back, String reason, String action) {
        assertEquals(1, Books.number(shop, "select count(*) from sale_return where sale_id = uuid_to_bin('" + back.id() + "') and reason = '" + reason + "'"));
        var written = "select count(*) from audit_entry where action in ('selling.voided', 'selling.returned') and subject_id = '" + back.id() + "'";
        assertEquals(List.of(1L, 1L), List.of(Books.number(shop, written), Books.number(shop, written + " and action = '" + action + "'")));
    }

    private static SignedEntry voiding(TillClient till, String sale, Sold sold, long quantity, long total, long cash) {
        return till.returning(sale, "VOID", Json.createArrayBuilder().add(DayText.back(1, sold, quantity, total)), cash, DayText.approval("VOID_SALE", till.supervisor(), "Wrong sale"));
    }

    private static List<String> codes(TillClient till, SignedEntry entry) {
        return till.send(entry).get(0).getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(one -> one.getString("code")).toList();
    }
}

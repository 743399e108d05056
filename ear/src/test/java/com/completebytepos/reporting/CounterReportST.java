package com.completebytepos.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
import com.completebytepos.selling.SpareDrawers;
import com.completebytepos.till.DayText;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an owner asks about a counter: each opening, move, void, return and discount with who, why and who allowed it, and how far counts were off. */
class CounterReportST {
    private static final Map<String, String> OWNERS = Map.of("duka", "asha", "soko", "musa");
    private static final String PAGE = "/office/reporting/counter.xhtml?lang=en&kind=";

    @RegisterExtension final SpareDrawers drawers = new SpareDrawers();

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void everyDeedStandsWithItsCashierReasonAndApprover(String shop) throws Exception {
        var till = TillClient.beside(shop, drawers.of(shop));
        till.send(till.openShift(500_000));
        var mark = Ids.next().toString();
        till.send(till.openDrawer("Change <b>" + mark, DayText.approval("NO_SALE", till.supervisor(), "Yes " + mark)));
        till.send(till.moveCash("PAID_OUT", 12_300, "Milk " + mark));
        var sold = new Sold(till.goods(3), 1_000);
        var text = SaleText.of(List.of(sold), till.taxes());
        var sale = till.sale(text);
        till.send(sale);
        var back = Json.createArrayBuilder().add(DayText.back(1, sold, 1_000, text.priced().total()));
        till.send(till.returning(sale.id(), "VOID", back, text.priced().total(), DayText.approval("VOID_SALE", till.supervisor(), "Void " + mark)));
        till.send(till.closeShiftWith(500_000 - 12_300 - 5_000));
        var office = Office.signedIn(shop, OWNERS.get(shop));
        var at = "&from=" + till.businessDay() + "&to=" + till.businessDay() + "&cashier=" + till.cashier();
        var cashier = name(shop, till.cashier());
        var approver = name(shop, till.supervisor());
        var opening = row(office, "openings", at, mark);
        assertTrue(opening.containsAll(List.of(cashier, "Change <b>" + mark, approver, "Yes " + mark)), opening.toString());
        assertTrue(row(office, "moves", at, mark).containsAll(List.of("Cash out", "-123.00", "Milk " + mark)));
        var voided = row(office, "voids", at, mark);
        assertTrue(voided.containsAll(List.of(cashier, till.lastReceipt(), "Sale voided", approver, "Void " + mark)), voided.toString());
        var page = office.page(PAGE + "OPENINGS" + at);
        assertTrue(page.contains("Change &lt;b&gt;" + mark) && page.contains(approver), "harmless on the page");
        assertTrue(office.page(PAGE + "VOIDS" + at).contains("sale.xhtml?id="));
        var off = SheetFile.csv(office.get("/office/reporting/counter/off.csv?lang=en" + at).body()).rows();
        assertTrue(off.stream().anyMatch(row -> row.contains(till.businessDay().toString()) && row.contains(cashier)), off.toString());
        for (var name : List.of("openings", "moves", "voids", "returns", "discounts", "off")) for (var ending : List.of("xlsx", "pdf")) {
            assertEquals(200, office.get("/office/reporting/counter/" + name + "." + ending + "?x=1" + at).statusCode(), name + ending);
        }
        for (var name : List.of("cashiers", "hours", "counts", "tenders", "removed")) assertEquals(200, office.get("/office/reporting/cash/" + name + ".pdf?x=1" + at).statusCode(), name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void branchAndCashierNarrowTheListAndWhatIsNoneIsRefused(String shop) throws Exception {
        var till = TillClient.beside(shop, drawers.of(shop));
        till.send(till.openShift(500_000));
        var mark = Ids.next().toString();
        till.send(till.openDrawer(mark, DayText.approval("NO_SALE", till.supervisor(), "Yes")));
        var office = Office.signedIn(shop, OWNERS.get(shop));
        var at = "&from=" + till.businessDay() + "&to=" + till.businessDay();
        assertTrue(listed(office, at + "&branch=" + till.branchId(), mark));
        assertFalse(listed(office, at + "&branch=" + Ids.next(), mark));
        assertFalse(listed(office, at + "&cashier=" + till.supervisor(), mark));
        for (var wrong : List.of("openings.csv?branch=x", "openings.csv?cashier=1%27%20or%201=1", "openings.csv?from=soon")) assertEquals(422, office.get("/office/reporting/counter/" + wrong).statusCode(), wrong);
        for (var none : List.of("sales.csv", "openings.doc", "")) assertEquals(404, office.get("/office/reporting/counter/" + none).statusCode(), none);
        assertEquals(403, Office.signedIn(shop, shop.equals("duka") ? "njeri" : "achieng").get("/office/reporting/counter/openings.csv").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void theSumsOfTheListsAreThoseOfTheCashReport(String shop) throws Exception {
        var till = TillClient.joining(shop);
        var office = Office.signedIn(shop, OWNERS.get(shop));
        var at = "&from=" + till.businessDay().minusDays(30) + "&to=" + till.businessDay();
        for (var kind : Map.of("OPENINGS", "select count(*) from drawer_opening x", "VOIDS", "select count(*) from sale s join sale_return x on x.sale_id = s.id and x.reason = 'VOID'",
                "RETURNS", "select count(*) from sale s join sale_return x on x.sale_id = s.id and x.reason <> 'VOID'").entrySet()) {
            var sum = Office.text(office.page(PAGE + kind.getKey() + at), "sum");
            var day = kind.getKey().equals("OPENINGS") ? " join shift h on h.id = x.shift_id where h.business_day" : " where s.business_day";
            var counted = Books.number(shop, kind.getValue() + day + " between '" + till.businessDay().minusDays(30) + "' and '" + till.businessDay() + "'");
            assertTrue(sum.replace(",", "").startsWith(counted + " in the period"), kind.getKey() + " " + sum + " " + counted);
        }
    }

    private static boolean listed(Office office, String at, String mark) throws Exception {
        return new String(office.get("/office/reporting/counter/openings.csv?lang=en" + at).body(), StandardCharsets.UTF_8).contains(mark);
    }

    private static List<String> row(Office office, String name, String at, String mark) throws Exception {
        return SheetFile.csv(office.get("/office/reporting/counter/" + name + ".csv?lang=en" + at).body()).rows().stream().filter(row -> row.toString().contains(mark)).findFirst().orElseThrow();
    }

    private static String name(String shop, String id) {
        return Books.text(shop, "select display_name from app_user where id = uuid_to_bin('" + id + "')");
    }
}

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
import jakarta.json.JsonArrayBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
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
    void everyDeedAtTheDrawerStandsWithItsCashierReasonAndApprover(String shop) throws Exception {
        var till = opened(shop);
        var mark = Ids.next().toString();
        till.send(till.openDrawer("Change <b>" + mark, DayText.approval("NO_SALE", till.supervisor(), "Yes " + mark)));
        till.send(till.moveCash("PAID_OUT", 12_300, "Milk " + mark));
        var office = Office.signedIn(shop, OWNERS.get(shop));
        var at = of(till);
        var opening = row(office, "openings", at, mark);
        assertTrue(opening.containsAll(List.of(name(shop, till.cashier()), "Change <b>" + mark, name(shop, till.supervisor()), "Yes " + mark)), opening.toString());
        assertTrue(row(office, "moves", at, mark).containsAll(List.of("Cash out", "-123.00", "Milk " + mark)));
        var page = office.page(PAGE + "OPENINGS" + at);
        assertTrue(page.contains("Change &lt;b&gt;" + mark) && page.contains(name(shop, till.supervisor())), "harmless on the page");
        for (var name : List.of("openings", "moves", "voids", "returns", "discounts", "off")) for (var ending : List.of("xlsx", "pdf")) {
            assertEquals(200, office.get("/office/reporting/counter/" + name + "." + ending + "?x=1" + at).statusCode(), name + ending);
        }
        for (var name : List.of("cashiers", "hours", "counts", "tenders", "removed")) assertEquals(200, office.get("/office/reporting/cash/" + name + ".pdf?x=1" + at).statusCode(), name);
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void voidsReturnsAndDiscountsStandWithTheirReceiptAndApprover(String shop) throws Exception {
        var till = opened(shop);
        var mark = Ids.next().toString();
        var sold = new Sold(till.goods(3), 1_000);
        var text = SaleText.of(List.of(sold), till.taxes());
        var sale = till.sale(text);
        var receipt = till.lastReceipt();
        till.send(sale, till.returning(sale.id(), "VOID", back(sold, text), text.priced().total(), DayText.approval("VOID_SALE", till.supervisor(), "Void " + mark)));
        var cut = SaleText.of(List.of(sold), till.taxes(), sold.goods().price() * 3 / 10);
        var discounted = till.approvedSale(cut, Json.createArrayBuilder().add(DayText.approval("DISCOUNT", till.supervisor(), "Loyal " + mark)));
        var cutReceipt = till.lastReceipt();
        till.send(discounted, till.returning(discounted.id(), "DAMAGED", back(sold, cut), cut.priced().total(), DayText.approval("REFUND", till.supervisor(), "Broken " + mark)));
        var office = Office.signedIn(shop, OWNERS.get(shop));
        var approver = name(shop, till.supervisor());
        var voided = row(office, "voids", of(till), mark);
        assertTrue(voided.containsAll(List.of(name(shop, till.cashier()), receipt, "Sale voided", approver, "Void " + mark)), voided.toString());
        var discount = row(office, "discounts", of(till), mark);
        assertTrue(discount.containsAll(List.of(cutReceipt, SheetFile.shown(sold.goods().price() * 3 / 10), approver, "Loyal " + mark)), discount.toString());
        var returned = row(office, "returns", of(till), mark);
        assertTrue(returned.containsAll(List.of(cutReceipt, "Damaged", approver, "Broken " + mark)), returned.toString());
        assertTrue(office.page(PAGE + "VOIDS" + of(till)).contains("sale.xhtml?id="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void howFarCountsWereOffIsWhatTheNewestReportsSay(String shop) throws Exception {
        var till = opened(shop);
        till.send(till.closeShiftWith(495_000));
        var off = SheetFile.csv(Office.signedIn(shop, OWNERS.get(shop)).get("/office/reporting/counter/off.csv?lang=en" + of(till)).body()).rows();
        var cash = Books.number(shop, "select sum(w.amount) from shift h join till_settlement x on x.shift_id = h.id join z_report z on z.shift_id = h.id join z_row w on w.z_id = z.id and w.section = 'VARIANCE' where h.business_day = '"
                + till.businessDay() + "' and x.cashier_id = uuid_to_bin('" + till.cashier() + "') and not exists (select 1 from z_report n where n.shift_id = h.id and n.revision > z.revision)");
        var own = off.stream().filter(row -> row.contains(till.businessDay().toString()) && row.contains(name(shop, till.cashier()))).findFirst().orElseThrow();
        assertEquals(SheetFile.shown(cash), own.get(3), off.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void branchAndCashierNarrowTheListAndWhatIsNoneIsRefused(String shop) throws Exception {
        var till = opened(shop);
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

    private TillClient opened(String shop) {
        var till = TillClient.beside(shop, drawers.of(shop));
        till.send(till.openShift(500_000));
        return till;
    }

    private static JsonArrayBuilder back(Sold sold, SaleText text) {
        return Json.createArrayBuilder().add(DayText.back(1, sold, 1_000, text.priced().total()));
    }

    private static String of(TillClient till) {
        return "&from=" + till.businessDay() + "&to=" + till.businessDay() + "&cashier=" + till.cashier();
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

package com.completebytepos.tenders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.till.Api;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TenderText;
import com.completebytepos.till.TillClient;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cards by hand, cheques and foreign notes: what is right is stored in silence, what is odd is stored and found. */
class TendersST {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Africa/Nairobi"));

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aSaleIsPaidByCardChequeAndCashTogether(String shop) {
        takingEverything(shop);
        var till = TillClient.at(shop);
        var text = text(till);
        var card = TenderText.card(10_000, "A1B2C3");
        var cheque = TenderText.cheque(20_000, "004711", TODAY.minusDays(3));
        var sale = till.sale(text.paidBy(card.build(), cheque.build(), TenderText.cash(text.due() - 30_000, text.due()).build()));
        assertEquals(List.of(), codes(till, sale));
        assertEquals(1, Books.number(shop, "select count(*) from tender where sale_id = " + id(sale.id()) + " and kind = 'CHEQUE' and code = '004711' and dated = '" + TODAY.minusDays(3) + "'"));
        till.send(till.closeShiftWith(500_000 + text.due() - 30_000));
        assertEquals(text.due() - 30_000 + 500_000, z(shop, till, "EXPECTED"));
        assertEquals(10_000, Books.number(shop, "select sum(amount) from z_row r join z_report z on z.id = r.z_id where r.section = 'TENDER' and r.name = 'CARD' and z.shift_id = " + id(till.shift())));
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void foreignNotesSettleAtTheRateOfTheDayAndTheirChangeLeavesTheDrawer(String shop) {
        takingEverything(shop);
        var till = TillClient.at(shop);
        var text = text(till);
        long notes = (text.due() / 12_950 + 1) * 100;
        long worth = notes * 1_295_000 / 10_000;
        var right = till.sale(text.paidBy(TenderText.foreign(text.due(), worth, "USD", notes, 1_295_000).build()));
        assertEquals(List.of(), codes(till, right));
        var cheap = till.sale(text.paidBy(TenderText.foreign(text.due(), worth, "USD", notes, 1_400_000).build()));
        assertEquals(List.of("foreign-rate-differs"), codes(till, cheap));
        var less = till.sale(text.paidBy(TenderText.foreign(text.due(), text.due(), "USD", 100, 1_295_000).build()));
        assertEquals(List.of("foreign-worth-less"), codes(till, less));
        till.send(till.closeShiftWith(500_000 - 2 * (worth - text.due())));
        assertEquals(500_000 - 2 * (worth - text.due()), z(shop, till, "EXPECTED"));
        assertEquals(-2 * (worth - text.due()), z(shop, till, "CHANGE"));
        whole(shop);
    }

    /** "The rate of the day" is of the business day, or as many days older as the owner said. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aRateOfAnotherDayIsFoundUnlessTheOwnerLetsItBeOlder(String shop) {
        takingEverything(shop);
        Books.run(shop, "insert into counter_limits (id, variance_limit, move_ceiling, four_eyes, return_days) select 1, 100, 5000, true, 14 from dual where not exists (select 1 from counter_limits)");
        Books.run(shop, "delete from foreign_rate where currency = 'USD'");
        try {
            rated(shop, "'" + TODAY.minusDays(3) + "'");
            var till = TillClient.at(shop);
            assertEquals(List.of("foreign-rate-old"), foreign(till));
            assertEquals(1, Books.number(shop, "select count(*) from sale_finding where code = 'foreign-rate-old' and detail like '{rate-of|USD|" + TODAY.minusDays(3) + "|%' and sale_id in (select id from sale where shift_id = " + id(till.shift()) + ")"));
            Books.run(shop, "update counter_limits set rate_days = 3");
            assertEquals(3, limits(shop, till).getInt("rateDays"));
            assertEquals(List.of(), foreign(till));
            Books.run(shop, "update counter_limits set rate_days = 2");
            assertEquals(List.of("foreign-rate-old"), foreign(till));
            rated(shop, "'" + TODAY + "'");
            assertEquals(List.of(), foreign(till));
            whole(shop);
        } finally {
            Books.run(shop, "update counter_limits set rate_days = 0");
            takingEverything(shop);
        }
    }

    private static List<String> foreign(TillClient till) {
        var text = text(till);
        long notes = (text.due() / 12_950 + 1) * 100;
        return codes(till, till.sale(text.paidBy(TenderText.foreign(text.due(), notes * 1_295_000 / 10_000, "USD", notes, 1_295_000).build())));
    }

    private static JsonObject limits(String shop, TillClient till) {
        return Api.get(shop, "sync/changes?since=0&part=boot", till.token()).body().getJsonArray("rows").getValuesAs(JsonObject.class).stream().filter(row -> row.getString("kind").equals("limits")).findFirst().orElseThrow();
    }

    private static void rated(String shop, String day) {
        Books.run(shop, "insert ignore into foreign_rate (currency, day, rate) values ('USD', " + day + ", 129.5)");
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatIsOddAboutATenderIsFoundAndTheSaleStands(String shop) {
        takingEverything(shop);
        var till = TillClient.at(shop);
        assertEquals(List.of("card-code-missing"), found(till, TenderText.card(due(till), null)));
        assertEquals(List.of("change-not-from-cash"), found(till, TenderText.card(due(till), "A1B2C3").add("given", due(till) + 500).add("change", 500)));
        assertEquals(List.of("cheque-number-missing"), found(till, TenderText.cheque(due(till), null, TODAY)));
        assertEquals(List.of("cheque-date-odd"), found(till, TenderText.cheque(due(till), "4711", TODAY.plusDays(1))));
        assertEquals(List.of("cheque-date-odd"), found(till, TenderText.cheque(due(till), "4711", TODAY.minusMonths(7))));
        assertEquals(List.of("foreign-amount-missing"), found(till, TenderText.card(due(till), null).add("kind", "FOREIGN_CASH")));
        assertEquals(List.of("tender-kind-unknown"), found(till, TenderText.card(due(till), "1234").add("kind", "COWRIES")));
        assertEquals("refused", till.send(till.sale(text(till).paidBy(TenderText.card(due(till), "1").add("dated", "tomorrow").build()))).get(0).getString("result"));
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void theOwnersOrderReachesTheTillsAndWhatIsNotTakenIsFound(String shop) {
        var till = TillClient.at(shop);
        var branch = Books.text(shop, "select hex(branch_id) from workstation where id = " + id(till.workstationId()));
        Books.run(shop, "delete from branch_tender where branch_id = x'" + branch + "'");
        assertEquals(List.of("cash", "card", "gift-card", "voucher", "store-credit"), offered(shop, till).stream().filter(one -> !one.equals("mpesa")).limit(5).toList());
        assertEquals(List.of("tender-not-taken"), found(till, TenderText.cheque(due(till), "4711", TODAY)));
        Books.run(shop, "insert into branch_tender (branch_id, kind, place_no, taken) values (x'" + branch + "', 'CHEQUE', 1, true), (x'" + branch + "', 'CASH', 2, true), (x'" + branch + "', 'CARD', 3, false)");
        var order = offered(shop, till);
        assertEquals("cheque", order.get(0), order.toString());
        assertTrue(!order.contains("card"), order.toString());
        assertEquals(List.of("tender-not-taken"), found(till, TenderText.card(due(till), "1234")));
        Books.run(shop, "delete from branch_tender where branch_id = x'" + branch + "'");
    }

    /** In the order of their places; what comes as deleted is not offered. */
    private static List<String> offered(String shop, TillClient till) {
        return Api.get(shop, "sync/changes?since=0&part=boot", till.token()).body().getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .filter(row -> row.getString("kind").equals("tender") && !row.containsKey("deleted")).sorted(java.util.Comparator.comparingInt(row -> row.getInt("place"))).map(row -> row.getString("id")).toList();
    }

    private static void takingEverything(String shop) {
        rated(shop, "'2026-01-01'");
        rated(shop, "'" + TODAY + "'");
        for (var kind : List.of("CHEQUE", "FOREIGN_CASH")) {
            Books.run(shop, "insert into branch_tender (branch_id, kind, place_no, taken) select id, '" + kind + "', 90, true from branch on duplicate key update taken = true");
        }
    }

    private static long due(TillClient till) {
        return text(till).due();
    }

    private static SaleText text(TillClient till) {
        return SaleText.of(List.of(new Sold(till.goods(3), 5_000), new Sold(till.goods(11), 4_000)), till.taxes());
    }

    private static List<String> found(TillClient till, JsonObjectBuilder tender) {
        return codes(till, till.sale(text(till).paidBy(tender.build())));
    }

    private static List<String> codes(TillClient till, SignedEntry entry) {
        return till.send(entry).get(0).getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(f -> f.getString("code")).toList();
    }

    private static long z(String shop, TillClient till, String section) {
        return Books.number(shop, "select coalesce(sum(r.amount), 0) from z_row r where r.section = '" + section + "' and r.z_id = (select z.id from z_report z where z.shift_id = " + id(till.shift()) + " order by z.revision desc limit 1)");
    }

    private static String id(String uuid) {
        return "uuid_to_bin('" + uuid + "')";
    }

    private static void whole(String shop) {
        assertEquals(List.of(), Books.checks(shop).entrySet().stream().filter(check -> check.getValue() != 0).toList());
    }
}

package com.completebytepos.returnables;

import static com.completebytepos.returnables.Crates.cash;
import static com.completebytepos.returnables.Crates.codes;
import static com.completebytepos.returnables.Crates.lines;
import static com.completebytepos.returnables.Crates.moved;
import static com.completebytepos.returnables.Crates.sale;
import static com.completebytepos.returnables.Crates.tender;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.till.Api;
import com.completebytepos.till.DayText;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TenderText;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deposits on crates are money beside the sale: in the drawer, in a ledger, in no turnover, no VAT and no fiscal document. */
class ReturnablesST {
    private static final long FLOAT = 500_000;
    private static final long EACH = 25_000;

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void depositsLeftAndGivenBackStandBesideTheSaleToTheCent(String shop) {
        var crates = Crates.asking(shop, "250");
        var till = TillClient.at(shop);
        var customer = Buyers.added(shop, till, "Crate");
        crates.carriedBy(till.goods(3).code(), "", "1");
        var goods = SaleText.of(List.of(new Sold(till.goods(3), 4_000)), till.taxes()).to(customer);
        long due = goods.due();

        var sold = sale(till, goods.paidBy(cash(due + 4 * EACH), tender(-4 * EACH)), lines(crates.line(4, EACH)), 0);
        assertEquals(List.of(), codes(till, sold));
        assertEquals(List.of(4L, 4 * EACH), List.of(crates.out(), crates.owed()));
        assertEquals(goods.priced().total(), Books.number(shop, "select total from sale where id = " + Buyers.id(sold.id())), "the price alone is turnover");
        assertEquals(goods.priced().total(), Books.number(shop, "select sum(total) from sale_fiscal_line where sale_id = " + Buyers.id(sold.id())));

        var swapped = sale(till, goods.paidBy(cash(due)), lines(crates.line(4, EACH), crates.line(-4, EACH)), 0);
        assertEquals(List.of(), codes(till, swapped), "a crate for a crate moves no money");
        var paidByEmpties = sale(till, goods.paidBy(cash(due - EACH), tender(EACH)), lines(crates.line(4, EACH), crates.line(-5, EACH)), 0);
        assertEquals(List.of(), codes(till, paidByEmpties));
        assertEquals(List.of(3L, 3 * EACH), List.of(crates.out(), crates.owed()));

        var back = moved(till, customer, lines(crates.line(-3, EACH)), -3 * EACH);
        assertEquals(List.of(), codes(till, back));
        assertEquals(List.of(0L, 0L), List.of(crates.out(), crates.owed()));
        assertEquals(-3 * EACH, Books.number(shop, "select amount from cash_movement where type = 'DEPOSIT' and id = " + Buyers.id(back.id())));

        long inDrawer = FLOAT + 3 * due;
        assertEquals(List.of(), codes(till, till.closeShiftWith(inDrawer)));
        assertEquals(0, z(shop, till, "VARIANCE", ""));
        assertEquals(3 * goods.priced().total(), z(shop, till, "SALES", ""), "never in turnover");
        assertEquals(3 * due, z(shop, till, "TENDER", ""), "money for goods");
        assertEquals(-3 * EACH, z(shop, till, "TENDER", " and r.name = 'DEPOSIT'"));
        assertEquals(12 * EACH, z(shop, till, "DEPOSIT", " and r.name = 'TAKEN'"));
        assertEquals(-12 * EACH, z(shop, till, "DEPOSIT", " and r.name = 'BACK'"));
        assertEquals(-3 * EACH, z(shop, till, "MOVE", " and r.name = 'DEPOSIT'"));
        var paper = Api.get(shop, "shifts/" + till.shift() + "/z", till.token()).body().toString();
        assertTrue(paper.contains("Deposits on returnables") && paper.contains("Given back (12)"), paper);
        crates.gone();
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void emptiesWorthMoreThanTheGoodsAreHandedOutInCash(String shop) {
        var crates = Crates.asking(shop, "2500");
        var till = TillClient.at(shop);
        var goods = SaleText.of(List.of(new Sold(till.goods(3), 1_000)), till.taxes());
        long each = 250_000;
        assertEquals(List.of(), codes(till, moved(till, null, lines(crates.line(1, each)), each)), "somebody takes an empty one along");
        var sold = sale(till, goods.paidBy(tender(goods.due())), lines(crates.line(-1, each)), each - goods.due());
        assertEquals(List.of(), codes(till, sold));
        assertEquals(goods.due() - each, Books.number(shop, "select amount from cash_movement where type = 'DEPOSIT' and id = " + Buyers.id(sold.id())));
        assertEquals(List.of(), codes(till, till.closeShiftWith(FLOAT + goods.due())));
        assertEquals(0, z(shop, till, "VARIANCE", ""));

        till.send(till.openShift(FLOAT));
        var row = Api.get(shop, "returns/" + till.lastReceipt(), till.token()).body();
        assertEquals("[\"CASH\"]", row.getJsonArray("tenders").toString(), "empties are given back as the shillings they stood for");
        var lines = Json.createArrayBuilder().add(DayText.back(1, goods.lines().get(0), 1_000, goods.priced().total()));
        assertEquals(List.of(), codes(till, till.returning(sold.id(), "CHANGED_MIND", lines, goods.due(), DayText.approval("REFUND", till.supervisor(), "Seen"))));
        crates.gone();
        whole(shop);
    }

    /** A return gives the price of the goods back; what was left for the crate goes back with the crate. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void goodsComeBackWithoutTheDepositWhichFollowsItsCrate(String shop) {
        var crates = Crates.asking(shop, "250");
        var till = TillClient.at(shop);
        crates.carriedBy(till.goods(3).code(), "", "1");
        var goods = SaleText.of(List.of(new Sold(till.goods(3), 1_000)), till.taxes());
        var sold = sale(till, goods.paidBy(TenderText.card(goods.due() + EACH, "A1B2").build(), tender(-EACH)), lines(crates.line(1, EACH)), 0);
        assertEquals(List.of(), codes(till, sold));
        assertEquals("[\"CARD\"]", Api.get(shop, "returns/" + till.lastReceipt(), till.token()).body().getJsonArray("tenders").toString());
        var lines = Json.createArrayBuilder().add(DayText.back(1, goods.lines().get(0), 1_000, goods.priced().total()));
        var refund = Json.createObjectBuilder().add("kind", "CARD").add("amount", goods.due());
        assertEquals(List.of(), codes(till, till.returningAs(refund, sold.id(), "CHANGED_MIND", lines, DayText.approval("REFUND", till.supervisor(), "Seen"))));
        assertEquals(EACH, crates.owed());
        assertEquals(List.of(), codes(till, moved(till, null, lines(crates.line(-1, EACH)), -EACH)));
        assertEquals(0, crates.owed());
        crates.gone();
        whole(shop);
    }

    @ParameterizedTest
    @CsvSource({"duka, soko", "soko, duka"})
    void whatIsOddIsFoundAndTheBooksStayWhole(String shop, String other) {
        var crates = Crates.asking(shop, "250");
        var strange = Crates.asking(other, "250");
        var till = TillClient.at(shop);
        crates.carriedBy(till.goods(3).code(), "", "1");
        var goods = SaleText.of(List.of(new Sold(till.goods(3), 1_000)), till.taxes());
        long due = goods.due();
        assertEquals(List.of("deposit-differs"), codes(till, sale(till, goods.paidBy(cash(due + 100), tender(-100)), lines(crates.line(1, EACH)), 0)), "told another sum than it settled");
        assertEquals(List.of("deposit-differs"), codes(till, sale(till, goods.paidBy(cash(due + EACH), tender(-EACH)), lines(), 0)), "a deposit for nothing");
        assertEquals(List.of("deposit-differs", "deposit-differs"), codes(till, sale(till, goods.paidBy(cash(due + EACH), tender(-EACH)), lines(crates.line(0, EACH)), 0)));
        assertEquals(List.of("deposit-amount-differs"), codes(till, sale(till, goods.paidBy(cash(due + 30_000), tender(-30_000)), lines(crates.line(1, 30_000)), 0)));
        assertEquals(List.of("deposit-pieces-differ", "deposit-unknown"), codes(till, sale(till, goods.paidBy(cash(due + EACH), tender(-EACH)), lines(strange.line(1, EACH)), 0)), "another shop's crate is nobody's here");
        assertEquals(0, strange.out());
        assertEquals(List.of("deposit-differs"), codes(till, moved(till, null, lines(crates.line(-1, EACH)), -EACH - 100)));
        assertEquals(List.of("customer-unknown"), codes(till, moved(till, Ids.next().toString(), lines(crates.line(-1, EACH)), -EACH)));
        assertEquals(List.of("move-not-approved", "deposit-beyond-out"), codes(till, moved(till, null, lines(crates.line(-40, EACH)), -40 * EACH)), "beyond what may leave a drawer by one's own word");
        assertEquals(List.of("deposit-beyond-out"), codes(till, moved(till, null, lines(crates.line(-40, EACH)), -40 * EACH, DayText.approval("CASH_OUT", till.supervisor(), "Counted"))));
        assertEquals(List.of("move-not-approved", "deposit-beyond-out"), codes(till, sale(till, goods.paidBy(tender(due)), lines(crates.line(1, EACH), crates.line(-41, EACH)), 40 * EACH - due)));
        var plain = SaleText.of(List.of(new Sold(till.goods(4), 1_000)), till.taxes());
        var refund = Json.createObjectBuilder().add("kind", "DEPOSIT").add("amount", plain.due());
        var sold = till.sale(plain);
        assertEquals(List.of(), codes(till, sold));
        var lines = Json.createArrayBuilder().add(DayText.back(1, plain.lines().get(0), 1_000, plain.priced().total()));
        assertEquals(List.of("deposit-differs", "refund-tender-unused"), codes(till, till.returningAs(refund, sold.id(), "OTHER", lines, DayText.approval("REFUND", till.supervisor(), "Seen"))).stream().sorted().toList());
        assertEquals("refused", till.send(till.chained("deposit.move", Ids.next().toString(), Instant.now(), Json.createObjectBuilder().add("deposit", Json.createObjectBuilder().add("number", "X")))).get(0).getString("result"));
        crates.gone();
        strange.gone();
        whole(shop);
    }

    @ParameterizedTest
    @CsvSource({"duka, soko", "soko, duka"})
    void tillsOfTheShopAloneLearnWhatAsksHowMuchAndWhatCarriesIt(String shop, String other) {
        var till = TillClient.joining(shop);
        var crates = Crates.asking(shop, "250");
        var goods = till.goods(3);
        crates.carriedBy(goods.code(), "", "25");
        var row = row(shop, till, crates);
        assertEquals(25_000, row.getJsonArray("deposits").getJsonObject(0).getInt("amount"));
        assertEquals(goods.id() + " " + goods.unit() + " 25", row.getJsonArray("goods").getJsonObject(0).getString("sku") + " " + row.getJsonArray("goods").getJsonObject(0).getString("unit") + " " + row.getJsonArray("goods").getJsonObject(0).getInt("pieces"));
        var stranger = TillClient.joining(other);
        assertFalse(Api.get(other, "sync/changes?since=0&part=boot", stranger.token()).body().toString().contains(crates.id()));
        assertEquals(404, Buyers.owner(other).get("/office/returnables/returnable.xhtml?id=" + crates.id()).statusCode());
        crates.gone();
        assertEquals(0, row(shop, till, crates).getJsonArray("goods").size());
        assertFalse(row(shop, till, crates).getBoolean("active"));
    }

    private static JsonObject row(String shop, TillClient till, Crates crates) {
        return Api.get(shop, "sync/changes?since=0&part=boot", till.token()).body().getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("kind").equals("returnable") && one.getString("id").equals(crates.id())).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void theServersPaperShowsDepositsUnderTheTotal(String shop) {
        var crates = Crates.asking(shop, "250");
        var till = TillClient.at(shop);
        crates.carriedBy(till.goods(3).code(), "", "2");
        var goods = SaleText.of(List.of(new Sold(till.goods(3), 1_000)), till.taxes());
        var sold = sale(till, goods.paidBy(cash(goods.due() + EACH), tender(-EACH)), lines(crates.line(2, EACH), crates.line(-1, EACH)), 0);
        assertEquals(List.of(), codes(till, sold));
        var paper = Api.get(shop, "receipts/" + sold.id(), till.token()).body().toString();
        assertTrue(paper.contains("NO PART OF THE SALE") && paper.contains("EMPTIES BACK") && paper.contains("TO PAY WITH DEPOSITS") && paper.contains("500.00") && paper.contains("-250.00"), paper);
        assertEquals(200, Buyers.owner(shop).get("/office/selling/sale.xhtml?id=" + sold.id()).statusCode());
        assertEquals(200, Buyers.owner(shop).get("/office/today.xhtml").statusCode());
        crates.gone();
    }

    private static long z(String shop, TillClient till, String section, String more) {
        return Books.number(shop, "select coalesce(sum(r.amount), 0.00) from z_row r where r.section = '" + section + "'" + more + " and r.z_id = (select z.id from z_report z where z.shift_id = uuid_to_bin('" + till.shift() + "') order by z.revision desc limit 1)");
    }

    private static void whole(String shop) {
        assertEquals(List.of(), Books.checks(shop).entrySet().stream().filter(check -> check.getValue() != 0).toList());
    }
}

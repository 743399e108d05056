package com.completebytepos.cash;

import com.completebytepos.kernel.Ids;
import com.completebytepos.payments.MobileTill;
import com.completebytepos.till.Api;
import com.completebytepos.till.DayText;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TenderText;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Random;

/** What happens on a day beside cash, cards and their returns, at one till: each act tells the server and adds up what was told. */
final class OtherActs {
    static final int KINDS = 11;
    private static final long DOLLAR = 12_900;

    private final String shop;
    private final TillClient till;
    private final Random random;
    private final ToldOfADay told;
    private final String voucher;
    private final String cashier;
    private final SaleText byPhone;
    private final Queue<JsonObject> paid;

    /** @param voucher with money on it that all tills may spend at once */
    OtherActs(String shop, TillClient till, Random random, ToldOfADay told, String voucher) {
        this.shop = shop;
        this.till = till;
        this.random = random;
        this.told = told;
        this.voucher = voucher;
        this.cashier = till.cashier();
        this.byPhone = text(1);
        this.paid = new ArrayDeque<>(new MobileTill(shop, till).paid(List.of(byPhone.due(), byPhone.due())));
    }

    void act(int kind) {
        switch (kind) {
            case 0 -> paidByPhone();
            case 1 -> cheque();
            case 2 -> voucher();
            case 3 -> dollars();
            case 4 -> storeCredit();
            case 5 -> voided();
            case 6 -> discount();
            case 7 -> onPaper();
            case 8 -> parked();
            case 9 -> swapped();
            case 10 -> sentTwice();
            default -> throw new IllegalArgumentException("no act " + kind);
        }
    }

    private void paidByPhone() {
        var payment = paid.poll();
        if (payment == null) {
            cheque();
            return;
        }
        ConcurrentDayST.stored(till, till.sale(byPhone.paidBy(MobileTill.tender(byPhone.due(), payment.getString("id"), payment.getString("code")))));
        told.sold(byPhone.priced().total(), "MPESA", byPhone.due(), 0);
        told.codes.add(payment.getString("code"));
    }

    private void cheque() {
        var text = text(2);
        ConcurrentDayST.stored(till, till.sale(text.paidBy(TenderText.cheque(text.due(), "00" + (1_000 + random.nextInt(9_000)), till.businessDay()).build())));
        told.sold(text.priced().total(), "CHEQUE", text.due(), 0);
    }

    /** The slip lies in the drawer whatever is left on the voucher; what is not left is found, and nothing is taken. */
    private void voucher() {
        var text = text(2);
        long part = Math.min(text.due(), 9_000);
        var answer = till.send(till.sale(text.paidBy(TenderText.value("VOUCHER", part, voucher).build(), TenderText.cash(text.due() - part, text.due() - part).build()))).get(0);
        told.sold(text.priced().total(), "VOUCHER", part, text.due() - part);
        told.add(told.tenders, "CASH", text.due() - part);
        if (!answer.getJsonArray("findings").toString().contains("value-short")) told.add(told.figures, "spent", part);
    }

    private void dollars() {
        var text = text(2);
        long notes = (text.due() + DOLLAR - 1) / DOLLAR;
        ConcurrentDayST.stored(till, till.sale(text.paidBy(TenderText.foreign(text.due(), notes * DOLLAR, "USD", notes * 100, DOLLAR * 100).build())));
        told.sold(text.priced().total(), "FOREIGN_CASH", text.due(), text.due() - notes * DOLLAR);
        told.add(told.figures, "notes", notes * DOLLAR);
    }

    private void storeCredit() {
        var sold = one();
        var text = sellForCash(sold);
        var code = "D" + Ids.next().toString().replace("-", "").substring(17).toUpperCase();
        var back = Json.createArrayBuilder().add(DayText.back(1, sold, 1_000, text.sold().priced().total()));
        ConcurrentDayST.stored(till, till.returningAs(TenderText.value("STORE_CREDIT", text.sold().due(), code), text.id(), "CHANGED_MIND", back, word("REFUND")));
        told.cameBack(text.sold().priced().total(), text.sold().due(), 0);
        told.credits.put(code, text.sold().due());
    }

    private void voided() {
        var sold = one();
        var text = sellForCash(sold);
        var back = Json.createArrayBuilder().add(DayText.back(1, sold, 1_000, text.sold().priced().total()));
        ConcurrentDayST.stored(till, till.returning(text.id(), "VOID", back, text.sold().due(), word("VOID_SALE")));
        told.cameBack(text.sold().priced().total(), text.sold().due(), text.sold().due());
    }

    private void discount() {
        var sold = one();
        long off = sold.goods().price() * 3 / 10;
        var text = SaleText.of(List.of(sold), till.taxes(), off);
        ConcurrentDayST.stored(till, till.approvedSale(text, Json.createArrayBuilder().add(word("DISCOUNT"))));
        told.sold(text.priced().total(), "CASH", text.due(), text.due());
        told.add(told.figures, "discount", off);
    }

    private void onPaper() {
        var text = text(1);
        var paper = Json.createObjectBuilder().add("number", "P-" + Ids.next().toString().substring(24)).add("at", Instant.now().minusSeconds(1).truncatedTo(ChronoUnit.MILLIS).toString());
        var sale = Json.createObjectBuilder(text.json(till.nextReceipt(), till.businessDay())).add("paper", paper);
        ConcurrentDayST.stored(till, till.chained("sale", Ids.next().toString(), Instant.now(), Json.createObjectBuilder().add("sale", sale).add("approvals", Json.createArrayBuilder().add(word("BACKDATING")))));
        told.sold(text.priced().total(), "CASH", text.due(), text.due());
    }

    /** Set aside, taken up again by whoever, and sold. */
    private void parked() {
        var id = Ids.next().toString();
        var cart = Json.createObjectBuilder().add("id", id).add("cashier", till.cashier()).add("label", "Of the day").add("lines", 1).add("total", 6_500).add("cart", "{\"lines\":[]}").build();
        var claim = Json.createObjectBuilder().add("cashier", till.cashier()).add("claim", Ids.next().toString()).build();
        if (Api.post(shop, "parked", till.token(), cart.toString()).status() != 201) throw new AssertionError("not parked");
        if (Api.post(shop, "parked/" + id + "/recall", till.token(), claim.toString()).status() != 200) throw new AssertionError("not recalled");
        sellForCash(one());
    }

    private void swapped() {
        till.as(till.cashier().equals(cashier) ? till.supervisor() : cashier);
        sellForCash(one());
    }

    private void sentTwice() {
        var text = text(1);
        var sale = till.sale(text);
        ConcurrentDayST.stored(till, sale);
        if (!till.send(sale).get(0).getString("result").equals("already-stored")) throw new AssertionError("told twice, booked twice");
        told.sold(text.priced().total(), "CASH", text.due(), text.due());
    }

    private record InCash(String id, SaleText sold) {
    }

    private InCash sellForCash(Sold sold) {
        var text = SaleText.of(List.of(sold), till.taxes());
        var sale = till.sale(text);
        ConcurrentDayST.stored(till, sale);
        told.sold(text.priced().total(), "CASH", text.due(), text.due());
        return new InCash(sale.id(), text);
    }

    private Sold one() {
        return new Sold(till.goods(random.nextInt(60)), 1_000);
    }

    private SaleText text(int pieces) {
        return SaleText.of(List.of(new Sold(till.goods(random.nextInt(60)), 1_000L * pieces)), till.taxes());
    }

    private jakarta.json.JsonObjectBuilder word(String action) {
        return DayText.approval(action, till.supervisor(), "Of the day");
    }
}

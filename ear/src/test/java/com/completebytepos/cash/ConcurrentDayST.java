package com.completebytepos.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.payments.Simulator;
import com.completebytepos.pricing.engine.ReturnShare;
import com.completebytepos.pricing.engine.TenderRounding;
import com.completebytepos.till.DayText;
import com.completebytepos.till.ExchangeText;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TenderText;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A day of everything at one drawer in an order of chance, from three workstations at once, while a fourth counts and closes it, by tender, and late sales still come in. Whatever the order, the
 * report is the sum of what was told, the drawer is float and cash, slips are what was handed over less what was picked up, cards hold what was put on them, what was paid by phone is what the provider has, and stock is the sum of its movements.
 */
class ConcurrentDayST {
    private static final int TILLS = 3;
    /** Every kind of act at least once at every till, in an order of chance. */
    private static final int KINDS = 19;
    private static final int ACTS = KINDS + 3;
    /** So many acts before the drawer is counted; what comes afterwards is late, and each late act is a revision. */
    private static final int IN_TIME = TILLS * ACTS * 3 / 4;
    private static final long FLOAT = 500_000;
    private static final long SLIPS = 12_300;

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whateverHappensAtOnceTheEquationsOfTheDayHold(String shop) throws Exception {
        long seed = System.nanoTime();
        var told = new ToldOfADay();
        var closer = TillClient.at(shop);
        var cards = new ArrayList<String>();
        for (int n = 0; n < 2; n++) cards.add(loaded(closer, "GIFT_CARD", told));
        var voucher = loaded(closer, "VOUCHER", told);
        List<Callable<Object>> work = new ArrayList<>();
        var inTime = new CountDownLatch(IN_TIME);
        for (int n = 0; n < TILLS; n++) {
            var till = TillClient.joining(shop);
            var random = new Random(seed + n);
            var others = new OtherActs(shop, till, random, told, voucher);
            var deck = deck(random);
            work.add(() -> {
                for (int act : deck) {
                    if (act < OtherActs.KINDS) others.act(act);
                    else act(act - OtherActs.KINDS, till, random, cards.get(random.nextInt(cards.size())), told);
                    inTime.countDown();
                }
                return null;
            });
        }
        work.add(() -> {
            inTime.await();
            var hurried = Json.createArrayBuilder().add(DayText.approval("SHIFT_VARIANCE", closer.supervisor(), "Counted in a hurry"));
            stored(closer, closer.chained("shift.close", Ids.next().toString(), Instant.now(), DayText.closeByTender(FLOAT, DayText.slips("CARD", SLIPS)).add("approvals", hurried)));
            return null;
        });
        var pool = Executors.newFixedThreadPool(work.size());
        try {
            for (var done : pool.invokeAll(work)) done.get();
        } finally {
            pool.shutdown();
        }
        equations(shop, closer, told, "seed " + seed);
    }

    private static List<Integer> deck(Random random) {
        var deck = new ArrayList<Integer>();
        for (int act = 0; act < ACTS; act++) deck.add(act < KINDS ? act : random.nextInt(KINDS));
        Collections.shuffle(deck, random);
        return deck;
    }

    private static void act(int kind, TillClient till, Random random, String card, ToldOfADay told) {
        switch (kind) {
            case 0 -> giveBack(till, random, told);
            case 1 -> {
                var type = List.of("PAID_IN", "PAID_OUT", "FLOAT_IN", "SAFE_DROP").get(random.nextInt(4));
                long amount = 100L * (1 + random.nextInt(300));
                stored(till, till.moveCash(type, amount, "Something of the day"));
                told.add(told.figures, "drawer", type.equals("PAID_IN") || type.equals("FLOAT_IN") ? amount : -amount);
            }
            case 2 -> {
                stored(till, till.removed(till.goods(random.nextInt(50)), 1_000, random.nextBoolean()));
                told.add(told.figures, "removed", 1);
            }
            case 3 -> {
                stored(till, till.openDrawer("A note to change", DayText.approval("NO_SALE", till.supervisor(), "Change")));
                told.add(told.figures, "openings", 1);
            }
            case 4 -> exchange(till, random, told);
            case 5 -> giveBackToTheCard(till, random, told);
            case 6 -> {
                stored(till, till.chained("cash.move", Ids.next().toString(), Instant.now(), Json.createObjectBuilder().add("move",
                        Json.createObjectBuilder().add("type", "PICKUP").add("amount", 700).add("reason", "To the bank").add("tender", "CARD"))));
                told.add(told.figures, "picked", 700);
            }
            default -> sell(till, random, card, told);
        }
    }

    /** One of two pieces comes back and pays for something else, or for a part of it. */
    private static void exchange(TillClient till, Random random, ToldOfADay told) {
        var sold = new Sold(till.goods(random.nextInt(60)), 2_000);
        var text = SaleText.of(List.of(sold), till.taxes());
        var original = till.sale(text);
        stored(till, original);
        var out = SaleText.of(List.of(new Sold(till.goods(random.nextInt(60)), 1_000)), till.taxes());
        long share = ReturnShare.of(text.priced().total(), 2_000, 0, 1_000);
        long worth = TenderRounding.roundedDue(share, 100);
        long settled = Math.min(worth, out.due());
        var refunds = Json.createArrayBuilder().add(ExchangeText.refund("EXCHANGE", settled));
        if (worth > settled) refunds.add(ExchangeText.refund("CASH", worth - settled));
        var tenders = new ArrayList<>(List.of(ExchangeText.settles(settled).build()));
        if (out.due() > settled) tenders.add(TenderText.cash(out.due() - settled, out.due()).build());
        var exchange = ExchangeText.of(original.id(), Json.createArrayBuilder().add(DayText.back(1, sold, 1_000, share)), refunds, out.paidBy(tenders.toArray(JsonObject[]::new)));
        stored(till, exchange.at(till, DayText.approval("REFUND", till.supervisor(), "The other one")));
        told.add(told.tenders, "CASH", text.due() + out.due() - settled);
        told.add(told.tenders, "EXCHANGE", settled);
        told.add(told.figures, "drawer", text.due() + out.due() - worth);
        told.add(told.figures, "sales", 2);
        told.add(told.figures, "total", text.priced().total() + out.priced().total() - share);
        told.add(told.figures, "refunds", worth);
    }

    /** What goes back to a card takes no slip out of the drawer. */
    private static void giveBackToTheCard(TillClient till, Random random, ToldOfADay told) {
        var sold = new Sold(till.goods(random.nextInt(60)), 1_000);
        var text = SaleText.of(List.of(sold), till.taxes());
        var sale = till.sale(text.paidBy(TenderText.card(text.due(), "A1B2").build()));
        stored(till, sale);
        var back = Json.createArrayBuilder().add(DayText.back(1, sold, 1_000, text.priced().total()));
        stored(till, till.returningAs(DayText.slips("CARD", text.due()), sale.id(), "DAMAGED", back, DayText.approval("REFUND", till.supervisor(), "Broken")));
        told.add(told.tenders, "CARD", text.due());
        told.add(told.figures, "sales", 1);
        told.add(told.figures, "refunds", text.due());
    }

    private static SaleText sell(TillClient till, Random random, String card, ToldOfADay told) {
        var lines = new ArrayList<Sold>();
        for (int n = 0; n <= random.nextInt(3); n++) lines.add(new Sold(till.goods(random.nextInt(60)), 1_000L * (1 + random.nextInt(4))));
        var text = SaleText.of(lines, till.taxes());
        long other = Math.min(text.due(), 100L * random.nextInt(100));
        var by = random.nextInt(3);
        var answer = till.send(till.sale(by == 0 || other == 0 ? text.paidBy(TenderText.cash(text.due(), text.due() + 5_000).build())
                : text.paidBy((by == 1 ? TenderText.card(other, "A1B2") : TenderText.value("GIFT_CARD", other, card)).build(), TenderText.cash(text.due() - other, text.due() - other).build()))).get(0);
        boolean short_ = answer.getJsonArray("findings").toString().contains("value-short");
        var kind = by == 0 || other == 0 ? null : by == 1 ? "CARD" : "GIFT_CARD";
        if (kind != null) told.add(told.tenders, kind, other);
        told.add(told.tenders, "CASH", kind == null ? text.due() : text.due() - other);
        told.add(told.figures, "drawer", kind == null ? text.due() : text.due() - other);
        if ("GIFT_CARD".equals(kind) && !short_) told.add(told.figures, "spent", other);
        told.add(told.figures, "sales", 1);
        told.add(told.figures, "total", text.priced().total());
        return text;
    }

    private static void giveBack(TillClient till, Random random, ToldOfADay told) {
        var sold = new Sold(till.goods(random.nextInt(60)), 2_000);
        var text = SaleText.of(List.of(sold), till.taxes());
        var sale = till.sale(text);
        stored(till, sale);
        told.add(told.tenders, "CASH", text.due());
        told.add(told.figures, "drawer", text.due());
        told.add(told.figures, "sales", 1);
        told.add(told.figures, "total", text.priced().total());
        var back = Json.createArrayBuilder().add(DayText.back(1, sold, 2_000, text.priced().total()));
        stored(till, till.returning(sale.id(), "CHANGED_MIND", back, text.due(), DayText.approval("REFUND", till.supervisor(), "Too big")));
        told.add(told.figures, "drawer", -text.due());
        told.add(told.figures, "total", -text.priced().total());
        told.add(told.figures, "refunds", text.due());
    }

    private static String loaded(TillClient till, String kind, ToldOfADay told) {
        var code = "D" + Ids.next().toString().replace("-", "").substring(17).toUpperCase();
        stored(till, till.chained("value.load", Ids.next().toString(), Instant.now(), TenderText.load(kind, code, 40_000, TenderText.value("CASH", 40_000, null))));
        told.add(told.figures, "drawer", 40_000);
        told.add(told.figures, "loaded", 40_000);
        return code;
    }

    static void stored(TillClient till, SignedEntry entry) {
        JsonObject answer = till.send(entry).get(0);
        if (!answer.getString("result").startsWith("stored")) throw new AssertionError(answer.toString());
    }

    private static void equations(String shop, TillClient till, ToldOfADay told, String seed) {
        var shift = "uuid_to_bin('" + till.shift() + "')";
        var z = " from z_row r where r.z_id = (select z.id from z_report z where z.shift_id = " + shift + " order by z.revision desc limit 1) and r.section ";
        assertEquals(FLOAT + told.figures.get("drawer"), Books.number(shop, "select sum(amount)" + z + "= 'EXPECTED'"), seed);
        assertEquals(told.figures.get("total"), Books.number(shop, "select sum(amount)" + z + "in ('SALES', 'RETURNS')"), seed);
        assertEquals(told.figures.get("sales"), Books.number(shop, "select sum(pieces)" + z + "= 'SALES'"), seed);
        told.tenders.forEach((kind, amount) -> assertEquals(amount, Books.number(shop, "select sum(amount)" + z + "= 'TENDER' and r.name = '" + kind + "'"), seed + " " + kind));
        assertEquals(-told.figures.getOrDefault("refunds", 0L), Books.number(shop, "select coalesce(sum(amount), 0)" + z + "= 'REFUND'"), seed);
        assertEquals(told.figures.getOrDefault("openings", 0L), Books.number(shop, "select sum(pieces)" + z + "= 'DRAWER'"), seed);
        assertEquals(told.figures.getOrDefault("removed", 0L), Books.number(shop, "select coalesce(sum(pieces), 0)" + z + "in ('REMOVED', 'ABANDONED')"), seed);
        assertEquals(told.figures.get("loaded") - told.figures.getOrDefault("spent", 0L), Books.number(shop, "select sum(a.balance) from value_account a join value_load v on v.account_id = a.id where v.shift_id = " + shift), seed);
        assertEquals(FLOAT, Books.number(shop, "select amount" + z + "= 'COUNTED'"), seed);
        assertEquals(told.tenders.getOrDefault("CARD", 0L) - told.figure("picked"), Books.number(shop, "select coalesce(sum(amount), 0)" + z + "= 'TENDER_DUE' and r.name = 'CARD'"), seed);
        assertEquals(told.slips(), Books.number(shop, "select coalesce(sum(amount), 0)" + z + "= 'TENDER_DUE'"), seed);
        assertEquals(SLIPS, Books.number(shop, "select sum(amount)" + z + "= 'TENDER_COUNT'"), seed);
        assertEquals(SLIPS - told.slips(), Books.number(shop, "select sum(amount)" + z + "= 'TENDER_DIFF'"), seed);
        assertEquals(told.figure("total"), Books.number(shop, "select sum(amount)" + z + "= 'CASHIER'"), seed + " cashiers");
        assertEquals(told.figure("discount"), Books.number(shop, "select sum(amount)" + z + "= 'DISCOUNT'"), seed);
        told.credits.forEach((code, amount) -> assertEquals(amount, Books.number(shop, "select balance from value_account where code = '" + code + "'"), seed + " " + code));
        providers(shop, shift, told, seed);
        assertEquals(-told.figures.getOrDefault("picked", 0L), Books.number(shop, "select coalesce(sum(amount), 0)" + z + "= 'TENDER_OUT'"), seed);
        assertEquals(List.of(), Books.checks(shop).entrySet().stream().filter(check -> check.getValue() != 0).toList(), seed);
    }

    /** What was paid by phone is what the provider's payments are worth, one for one, and what stands in the provider's own books. */
    private static void providers(String shop, String shift, ToldOfADay told, String seed) {
        var ofShift = " from payment_use u join payment p on p.id = u.payment_id join sale s on s.id = u.sale_id where s.shift_id = " + shift;
        assertEquals(told.tenders.get("MPESA"), Books.number(shop, "select sum(p.amount)" + ofShift), seed);
        assertEquals(told.tenders.get("MPESA"), Books.number(shop, "select sum(u.amount)" + ofShift), seed);
        assertEquals(told.codes.size(), Books.number(shop, "select count(*)" + ofShift), seed);
        var books = Simulator.truth(Simulator.storeOf(shop));
        var ours = books.stream().filter(movement -> told.codes.contains(movement.getString("receipt", ""))).mapToLong(movement -> new BigDecimal(movement.getString("amount")).movePointRight(2).longValueExact()).sum();
        assertEquals(told.tenders.get("MPESA"), ours, seed + " the provider's books");
        for (var code : told.codes) assertEquals(1, books.stream().filter(movement -> code.equals(movement.getString("receipt", null)) && "COMPLETED".equals(movement.getString("state"))).count(), seed + " " + code);
    }
}

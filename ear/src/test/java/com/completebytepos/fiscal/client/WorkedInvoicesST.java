package com.completebytepos.fiscal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.completebytepos.fiscal.FiscalProfile;
import com.completebytepos.fiscal.ItemRow;
import com.completebytepos.fiscal.Kra;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The invoices KRA itself accepted or corrected in public, to the cent, through each of its doors while all refuse what the gateway refuses. */
class WorkedInvoicesST {

    /** Lines as "quantity x price letter", then taxable, tax and total. */
    private static final List<String> ACCEPTED = List.of(
            "2 x 52200 B = 90000.00 14400.00 104400.00",
            "2 x 20880 B; 1 x 60000 A; 1 x 250000 C = 346000.00 5760.00 351760.00",
            "2 x 52200 B; 1 x 34800 B; 5 x 5800 B; 1 x 2000 D = 147000.00 23200.00 170200.00",
            "1 x 8120 B; 1 x 92800 B = 87000.00 13920.00 100920.00",
            "1 x 250000 C = 250000.00 0.00 250000.00",
            "1 x 15000 A = 15000.00 0.00 15000.00",
            "3 x 4640 B; 1 x 11020 B = 21500.00 3440.00 24940.00",
            "24 x 522 B = 10800.00 1728.00 12528.00",
            "5 x 1392 B; 10 x 240 A; 20 x 60 C = 9600.00 960.00 10560.00",
            "1 x 29000 B; 8 x 1392 B; 1 x 500 D = 35100.00 5536.00 40636.00",
            "3 x 9860 B = 25500.00 4080.00 29580.00",
            "1 x 100 B = 86.21 13.79 100.00",
            "10 x 100 B = 862.07 137.93 1000.00",
            "1 x 1302.07 B = 1122.47 179.60 1302.07",
            "1 x 0.01 B = 0.01 0.00 0.01",
            "3 x 33.33 B = 86.20 13.79 99.99",
            "1 x 1 B; 1 x 1 B; 1 x 1 B = 2.58 0.42 3.00",
            "1 x 999999.99 B = 862068.96 137931.03 999999.99");

    @AfterEach
    void lenient() {
        Kra.set("STRICT", "N");
    }

    @ParameterizedTest
    @EnumSource(FiscalProfile.class)
    void everyWorkedInvoiceMatchesToTheCent(FiscalProfile profile) {
        var kra = new Rehearsal(profile);
        kra.initialise();
        for (var list : List.of(EtimsCall.CODES, EtimsCall.ITEM_CLASSES)) assertEquals(Outcome.DONE, kra.call(list, Rehearsal.ALL).outcome());
        Map<String, ItemRow> goods = new HashMap<>();
        for (var letter : List.of("A", "B", "C", "D")) goods.put(letter, kra.item("2", letter, "Goods " + letter, "100.00"));
        var in = kra.call(EtimsCall.SAVE_STOCK_IO, kra.stockIn(List.copyOf(goods.values()), 1_000));
        assertEquals(Outcome.DONE, in.outcome(), in.words());
        Kra.set("STRICT", "Y");
        for (var worked : ACCEPTED) {
            var halves = worked.split(" = ");
            var expected = halves[1].split(" ");
            var body = kra.saleBody(Rehearsal.sale(null, lines(halves[0], goods), 0), lines(halves[0], goods));
            assertAmounts(worked, expected, body);
            accepted(kra, worked, body);
        }
        theWeightThatHasNoUnitPrice(kra, goods);
        theDiscountsInTheSafeEncoding(kra, goods);
    }

    /** 0.374 kg at 185.00: 69.19 in three decimals; KRA gets lines of two decimals that come to the same cent. */
    private static void theWeightThatHasNoUnitPrice(Rehearsal kra, Map<String, ItemRow> goods) {
        var lines = List.of(new Rehearsal.Line(goods.get("B"), 374, 18_500));
        var body = kra.saleBody(Rehearsal.sale(null, lines, 0), lines);
        assertEquals(new BigDecimal("69.19"), body.getJsonNumber("totAmt").bigDecimalValue());
        accepted(kra, "0.374 kg at 185", body);
    }

    private static void theDiscountsInTheSafeEncoding(Rehearsal kra, Map<String, ItemRow> goods) {
        var whole = List.of(new Rehearsal.Line(goods.get("B"), 5_000, 65_000, 200));
        var body = kra.saleBody(Rehearsal.sale(null, whole, 0), whole);
        assertAmounts("5 x 650 less 2 %", new String[] {"2745.69", "439.31", "3185.00"}, body);
        accepted(kra, "5 x 650 less 2 %", body);
        var off = List.of(new Rehearsal.Line(goods.get("B"), 5_000, 65_000));
        var spread = kra.saleBody(Rehearsal.sale(null, off, 5_000), off);
        assertAmounts("5 x 650 less 50", new String[] {"2758.62", "441.38", "3200.00"}, spread);
        accepted(kra, "5 x 650 less 50", spread);
        var third = List.of(new Rehearsal.Line(goods.get("B"), 3_000, 65_000));
        var uneven = kra.saleBody(Rehearsal.sale(null, third, 5_000), third);
        assertAmounts("3 x 650 less 50", new String[] {"1637.93", "262.07", "1900.00"}, uneven);
        accepted(kra, "3 x 650 less 50", uneven);
    }

    private static void accepted(Rehearsal kra, String what, JsonObject body) {
        var answer = kra.call(EtimsCall.SAVE_SALE, body);
        assertEquals(Outcome.DONE, answer.outcome(), what + ": " + answer.words());
        assertNotNull(Signatures.of(answer.data()), what);
    }

    private static void assertAmounts(String what, String[] expected, JsonObject body) {
        assertEquals(new BigDecimal(expected[0]), body.getJsonNumber("totTaxblAmt").bigDecimalValue(), what);
        assertEquals(new BigDecimal(expected[1]), body.getJsonNumber("totTaxAmt").bigDecimalValue(), what);
        assertEquals(new BigDecimal(expected[2]), body.getJsonNumber("totAmt").bigDecimalValue(), what);
    }

    private static List<Rehearsal.Line> lines(String text, Map<String, ItemRow> goods) {
        var lines = new ArrayList<Rehearsal.Line>();
        for (var one : text.split("; ")) {
            var parts = one.split(" ");
            lines.add(new Rehearsal.Line(goods.get(parts[3]), Long.parseLong(parts[0]) * 1_000, new BigDecimal(parts[2]).movePointRight(2).longValueExact()));
        }
        return lines;
    }
}

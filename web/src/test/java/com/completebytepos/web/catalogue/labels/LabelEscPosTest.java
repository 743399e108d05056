package com.completebytepos.web.catalogue.labels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a receipt printer makes of labels, and what one kilogram or litre costs. */
class LabelEscPosTest {
    private static final Label SUGAR = new Label("Sugar 2 kg", "SUG-2", "6169991500075", Money.of("370.00"), PerMeasure.of(Money.of("370.00"), "EA", Quantity.ofThousandths(1_000), "Sugar 2 kg"));

    @Test
    void aLabelHasNamePriceMeasureAndBarsAndIsCutOff() {
        assertEquals(List.of("start", "Sugar 2 kg", "large", "KES 370.00", "small", "KES 185.00/kg", "67 6169991500075", "cut"), read(LabelEscPos.of(List.of(SUGAR), true, LabelEscPos.Roll.MM58)));
        assertEquals(List.of("start", "Sugar 2 kg", "67 6169991500075", "cut"), read(LabelEscPos.of(List.of(SUGAR), false, LabelEscPos.Roll.MM58)));
        assertEquals(2, read(LabelEscPos.of(List.of(SUGAR, SUGAR), true, LabelEscPos.Roll.MM80)).stream().filter("cut"::equals).count());
    }

    @ParameterizedTest
    @CsvSource({"012345678905, 65 012345678905", "96385074, 68 96385074", "6169991500074, 73 {B6169991500074", "a{b, 73 {Ba{{b", "SUGAR-BROWN-UNREFINED-1000-XL-FAIR-TRADE, SUGAR-BROWN-UNREFINED-1000-XL-FAIR-TRADE"})
    void everyCodeIsPrintedAsScannersReadIt(String code, String printed) {
        var seen = read(LabelEscPos.of(List.of(new Label("Soda", "S-1", code, null)), true, LabelEscPos.Roll.MM58));
        assertEquals(printed, seen.get(seen.size() - 2));
    }

    @Test
    void aNameCommandsNoPrinterAndStaysOnItsLines() {
        assertEquals(List.of("start", "Soda  @ ?", "cut"), read(LabelEscPos.of(List.of(new Label("Soda\u001b\u001d@ 〇", null, null, null)), true, LabelEscPos.Roll.MM58)));
        var seen = read(LabelEscPos.of(List.of(new Label("Unga wa mahindi uliosagwa vizuri sana wa familia kubwa ".repeat(4) + "X".repeat(90), null, null, null)), true, LabelEscPos.Roll.MM58));
        assertEquals(List.of("start", "Unga wa mahindi uliosagwa vizuri", "sana wa familia kubwa Unga wa", "mahindi uliosagwa vizuri sana wa", "cut"), seen);
    }

    @ParameterizedTest
    @CsvSource({"185.00, KG, 1000, Sugar, -", "185.00, G, 1000, Saffron, KES 185000.00/kg", "9000.00, KG, 50000, Rice, KES 180.00/kg", "60.00, EA, 1000, Maji 500 ml, KES 120.00/l", "60.00, EA, 1000, MAJI 500ML, KES 120.00/l", "99.00, EA, 1000, Soda 1.5L, KES 66.00/l",
        "400.00, EA, 1000, Juice 6 x 250 ml, KES 266.67/l", "100.00, EA, 1000, Wine 75cl, KES 133.33/l", "1200.00, EA, 12000, Sugar 500g, KES 200.00/kg", "50.00, EA, 1000, Pencil HB 2, -", "50.00, EA, 1000, Set 500 g + 250 ml, -", "50.00, EA, 1000, Milk 1 L, -",
        "50.00, EA, 1000, Glue 0 g, -", "50.00, M, 1000, Rope 5 kg, -", "50.00, EA, 1000, 7Up2go, -", "0.00, EA, 1000, Gift 500 g, -"})
    void whatOneKilogramOrLitreCosts(String price, String unit, long factor, String name, String told) {
        var per = PerMeasure.of(Money.of(price), unit, Quantity.ofThousandths(factor), name);
        assertEquals(told.replace(",", ""), per == null ? "-" : per.text().replace(",", ""));
    }

    @Test
    void withoutAPriceThereIsNothingToCompare() {
        assertNull(PerMeasure.of(null, "KG", Quantity.ofThousandths(1_000), "Sugar"));
    }

    /** Lines, sizes, bars and cuts in order; a byte that is no order of a printer fails. */
    private static List<String> read(byte[] bytes) {
        var seen = new ArrayList<String>();
        var text = new StringBuilder();
        for (int at = 0; at < bytes.length;) {
            int one = bytes[at] & 0xff;
            int two = at + 1 < bytes.length ? bytes[at + 1] : 0;
            if (one == 0x1b) {
                if (two == 0x40) seen.add("start");
                at += two == 0x40 ? 2 : 3;
            } else if (one == 0x1d && two == 0x6b) {
                int length = bytes[at + 3];
                seen.add(bytes[at + 2] + " " + new String(Arrays.copyOfRange(bytes, at + 4, at + 4 + length), Charset.forName("windows-1252")));
                at += 4 + length;
            } else if (one == 0x1d) {
                if (two == 0x21) seen.add(bytes[at + 2] == 0 ? "small" : "large");
                if (two == 0x56) seen.add("cut");
                at += two == 0x56 ? 4 : 3;
            } else if (one == 0x0a) {
                if (!text.isEmpty()) seen.add(text.toString());
                text.setLength(0);
                at++;
            } else {
                assertEquals(true, one >= 0x20, "byte " + one + " at " + at);
                text.append((char) one);
                at++;
            }
        }
        return seen;
    }
}

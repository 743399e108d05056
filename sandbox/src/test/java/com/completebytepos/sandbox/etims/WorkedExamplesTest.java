package com.completebytepos.sandbox.etims;

import static com.completebytepos.sandbox.etims.Papers.creditNote;
import static com.completebytepos.sandbox.etims.Papers.sale;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.sandbox.etims.Papers.Line;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Invoices that KRA's sandbox accepted in September 2026, and figures it printed in refusals, to the cent in every profile. */
class WorkedExamplesTest {

    private Unit unit;
    private long invcNo;

    @BeforeEach
    void reset() {
        Sandbox.UP.reset();
        invcNo = 0;
    }

    private void ready(Profile profile) {
        unit = Unit.of(profile).ready();
    }

    private void accepts(String taxable, String tax, String total, Line... lines) {
        proves(sale(++invcNo, lines), taxable, tax, total);
    }

    private void proves(JsonObject paper, String taxable, String tax, String total) {
        assertEquals(new BigDecimal(taxable), paper.getJsonNumber("totTaxblAmt").bigDecimalValue());
        assertEquals(new BigDecimal(tax), paper.getJsonNumber("totTaxAmt").bigDecimalValue());
        assertEquals(new BigDecimal(total), paper.getJsonNumber("totAmt").bigDecimalValue());
        unit.must(Call.SAVE_SALE, paper);
        JsonObject kept = Sandbox.UP.ledger("call=SAVE_SALE").getJsonObject((int) invcNo - 1);
        assertEquals(new BigDecimal(total), kept.getJsonNumber("total").bigDecimalValue());
        assertEquals(0, kept.getJsonArray("warnings").size(), kept::toString);
        assertEquals(invcNo, kept.getJsonNumber("number").longValue());
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void acceptsTheEightInvoicesOfTheFirstCertificationSet(Profile profile) {
        ready(profile);
        accepts("90000.00", "14400.00", "104400.00", Line.of("2", "52200", "B"));
        accepts("346000.00", "5760.00", "351760.00", Line.of("2", "20880", "B"), Line.of("1", "60000", "A"), Line.of("1", "250000", "C"));
        accepts("147000.00", "23200.00", "170200.00", Line.of("2", "52200", "B"), Line.of("1", "34800", "B"), Line.of("5", "5800", "B"), Line.of("1", "2000", "D"));
        accepts("87000.00", "13920.00", "100920.00", Line.of("1", "8120", "B"), Line.of("1", "92800", "B"));
        accepts("250000.00", "0.00", "250000.00", Line.of("1", "250000", "C"));
        accepts("15000.00", "0.00", "15000.00", Line.of("1", "15000", "A"));
        accepts("21500.00", "3440.00", "24940.00", Line.of("3", "4640", "B"), Line.of("1", "11020", "B"));
        proves(creditNote(++invcNo, 3, Line.of("1", "52200", "B"), Line.of("1", "2000", "D")), "47000.00", "7200.00", "54200.00");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void acceptsTheTotalsOfTheSecondCertificationSet(Profile profile) {
        ready(profile);
        accepts("10800.00", "1728.00", "12528.00", Line.of("24", "522", "B"));
        accepts("9600.00", "960.00", "10560.00", Line.of("5", "1392", "B"), Line.of("10", "240", "A"), Line.of("20", "60", "C"));
        accepts("35100.00", "5536.00", "40636.00", Line.of("1", "29000", "B"), Line.of("8", "1392", "B"), Line.of("1", "500", "D"));
        accepts("1500.00", "240.00", "1740.00", Line.of("1", "1740", "B"));
        accepts("3000.00", "0.00", "3000.00", Line.of("50", "60", "C"));
        accepts("3600.00", "0.00", "3600.00", Line.of("15", "240", "A"));
        accepts("25500.00", "4080.00", "29580.00", Line.of("3", "9860", "B"));
        proves(creditNote(++invcNo, 3, Line.of("2", "1392", "B"), Line.of("1", "500", "D")), "2900.00", "384.00", "3284.00");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void acceptsTheFiguresKraPrintedAndTheEdges(Profile profile) {
        ready(profile);
        accepts("86.21", "13.79", "100.00", Line.of("1", "100", "B"));
        accepts("862.07", "137.93", "1000.00", Line.of("10", "100", "B"));
        accepts("8620.69", "1379.31", "10000.00", Line.of("100", "100", "B"));
        accepts("1122.47", "179.60", "1302.07", Line.of("1", "1302.07", "B"));
        accepts("2745.69", "439.31", "3185.00", Line.of("5", "650", "B").less(2));
        accepts("2758.62", "441.38", "3200.00", Line.of("5", "640", "B"));
        accepts("0.01", "0.00", "0.01", Line.of("1", "0.01", "B"));
        accepts("86.20", "13.79", "99.99", Line.of("3", "33.33", "B"));
        accepts("2.58", "0.42", "3.00", Line.of("1", "1.00", "B"), Line.of("1", "1.00", "B"), Line.of("1", "1.00", "B"));
        accepts("862068.96", "137931.03", "999999.99", Line.of("1", "999999.99", "B"));
        accepts("1637.93", "262.07", "1900.00", Line.of("2", "633.33", "B"), Line.of("1", "633.34", "B"));
        accepts("611.03", "68.97", "680.00", Line.of("2", "250.00", "B"), Line.of("1", "180.00", "A"));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void weighedGoodsAreRoundedHalfUpPerLine(Profile profile) {
        ready(profile);
        accepts("14.37", "2.30", "16.67", Line.of("0.5", "33.33", "B"));
        accepts("1.07", "0.17", "1.24", Line.of("1.25", "0.99", "B"));
        accepts("16.67", "0.00", "16.67", Line.of("0.5", "33.33", "A"));
    }

    @Test
    void theGatewaySaysItsOwnFigureForEveryCentThatIsOff() {
        ready(Profile.G);
        record Case(Line line, String expected, String found) {}
        Stream.of(new Case(Line.of("1", "100", "B"), "86.21", "100.00"), new Case(Line.of("10", "100", "B"), "862.07", "1000.00"),
                new Case(Line.of("100", "100", "B"), "8620.69", "8620.68"), new Case(Line.of("1", "1302.07", "B"), "1122.47", "1122.00")).forEach(wrong -> {
                    JsonObject paper = Papers.withLine(sale(1, wrong.line()), 0, "taxblAmt", new BigDecimal(wrong.found()));
                    assertEquals("Invalid taxblAmt on item: 1. Expected: " + wrong.expected() + ", But Found: " + wrong.found(), unit.refused(Call.SAVE_SALE, paper).reason());
                });
    }

    @Test
    void aQuantityOfThreeDecimalsIsNotKrasQuantity() {
        ready(Profile.G);
        assertEquals("Invalid itemList[0].qty: numeric value out of bounds (<11 digits>.<2 digits> expected)",
                unit.refused(Call.SAVE_SALE, sale(1, Line.of("0.374", "185", "B"))).reason());
    }
}

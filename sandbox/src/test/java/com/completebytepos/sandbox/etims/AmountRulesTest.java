package com.completebytepos.sandbox.etims;

import static com.completebytepos.sandbox.etims.Papers.sale;
import static com.completebytepos.sandbox.etims.Papers.with;
import static com.completebytepos.sandbox.etims.Papers.withLine;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.sandbox.etims.Papers.Line;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules 14 to 18: rates, lines, sums, packages and discounts of a sale. */
class AmountRulesTest {

    private static final Line HUNDRED = Line.of("1", "100", "B");
    private Unit unit;

    @BeforeEach
    void reset() {
        Sandbox.UP.reset();
    }

    private JsonObject at(Profile profile) {
        unit = Unit.of(profile).ready();
        return sale(1, HUNDRED);
    }

    private String warning() {
        return Sandbox.UP.ledger("call=SAVE_SALE").getJsonObject(0).getJsonArray("warnings").getString(0);
    }

    @Test
    void rule14TheRatesAreTheOfficialOnesEvenForLettersWithoutSales() {
        at(Profile.G);
        JsonObject exempt = sale(1, Line.of("1", "100", "A"));
        assertEquals("Rule taxRtB failed: Tax rate mismatch. Expected: 16.00, Found: 0", unit.refused(Call.SAVE_SALE, with(exempt, "taxRtB", 0)).reason());
        assertEquals("Rule taxRtE failed: Tax rate mismatch. Expected: 0.00, Found: 8", unit.refused(Call.SAVE_SALE, with(exempt, "taxRtE", 8)).reason());
        Sandbox.UP.set("LETTER_E", "Y");
        unit.must(Call.SAVE_SALE, with(exempt, "taxRtE", 8));
        Sandbox.UP.reset();
        at(Profile.D);
        unit.must(Call.SAVE_SALE, with(exempt, "taxRtE", 8));
    }

    @Test
    void rule15EveryLineAmountIsCheckedToTheCent() {
        JsonObject good = at(Profile.G);
        assertEquals("Invalid splyAmt on item: 1. Expected: 100.00, But Found: 100.01", unit.refused(Call.SAVE_SALE, withLine(good, 0, "splyAmt", new BigDecimal("100.01"))).reason());
        assertEquals("Invalid totAmt on item: 1. Expected: 100.00, But Found: 99.99", unit.refused(Call.SAVE_SALE, withLine(good, 0, "totAmt", new BigDecimal("99.99"))).reason());
        assertEquals("Invalid taxblAmt on item: 1. Expected: 86.21, But Found: 86.20", unit.refused(Call.SAVE_SALE, withLine(good, 0, "taxblAmt", new BigDecimal("86.20"))).reason());
        assertEquals("Invalid taxAmt on item: 1. Expected: 13.79, But Found: 13.80", unit.refused(Call.SAVE_SALE, withLine(good, 0, "taxAmt", new BigDecimal("13.80"))).reason());
        assertTrue(unit.refused(Call.SAVE_SALE, sale(1, Line.of("-1", "100", "B"))).reason().startsWith("Invalid qty on item: 1"));
        for (Profile lenient : new Profile[] {Profile.D, Profile.V}) {
            Sandbox.UP.reset();
            JsonObject off = withLine(at(lenient), 0, "taxblAmt", new BigDecimal("100.00"));
            Sandbox.UP.set("STRICT", "Y");
            assertEquals("910", unit.refused(Call.SAVE_SALE, off).code());
            Sandbox.UP.set("STRICT", "N");
            unit.must(Call.SAVE_SALE, off);
            assertEquals("15: Invalid taxblAmt on item: 1. Expected: 86.21, But Found: 100.00", warning());
        }
    }

    @Test
    void rule16TheHeaderIsTheSumOfItsLines() {
        JsonObject good = at(Profile.G);
        for (String field : new String[] {"taxblAmtB", "taxAmtB", "taxblAmtA", "totTaxblAmt", "totTaxAmt", "totAmt"}) {
            assertTrue(unit.refused(Call.SAVE_SALE, with(good, field, new BigDecimal("1.01"))).reason().startsWith("Invalid " + field));
        }
        assertEquals("Invalid totItemCnt. Expected: 1, But Found: 2", unit.refused(Call.SAVE_SALE, with(good, "totItemCnt", 2)).reason());
        for (Profile lenient : new Profile[] {Profile.D, Profile.V}) {
            Sandbox.UP.reset();
            unit = Unit.of(lenient).ready();
            unit.must(Call.SAVE_SALE, with(good, "totItemCnt", 2));
            assertEquals("16: Invalid totItemCnt. Expected: 1, But Found: 2", warning());
        }
    }

    @Test
    void rule17TheGatewayWantsOnePackage() {
        JsonObject two = withLine(at(Profile.G), 0, "pkg", 2);
        assertEquals("Invalid pkg for ItemList 1. Expected: 1, Found: 2", unit.refused(Call.SAVE_SALE, two).reason());
        for (Profile lenient : new Profile[] {Profile.D, Profile.V}) {
            Sandbox.UP.reset();
            at(lenient);
            unit.must(Call.SAVE_SALE, two);
        }
    }

    @Test
    void rule18TheDiscountRateCountsAsAWholePercent() {
        for (Profile profile : new Profile[] {Profile.G, Profile.V}) {
            Sandbox.UP.reset();
            at(profile);
            JsonObject odd = withLine(withLine(sale(1, Line.of("5", "650", "B")), 0, "dcRt", new BigDecimal("1.54")), 0, "dcAmt", new BigDecimal("50.05"));
            assertEquals("Invalid dcAmt for item: 1. Expected: 65.00, But Found: 50.05", unit.refused(Call.SAVE_SALE, odd).reason());
            unit.must(Call.SAVE_SALE, sale(1, Line.of("5", "650", "B").less(2)));
        }
    }
}

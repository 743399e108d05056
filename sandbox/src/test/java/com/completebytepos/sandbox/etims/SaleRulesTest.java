package com.completebytepos.sandbox.etims;

import static com.completebytepos.sandbox.etims.Papers.sale;
import static com.completebytepos.sandbox.etims.Papers.with;
import static com.completebytepos.sandbox.etims.Papers.withLine;
import static com.completebytepos.sandbox.etims.Papers.without;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.sandbox.etims.Papers.Line;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules 6, 10 to 13 and 20, for a sale. */
class SaleRulesTest {

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

    @ParameterizedTest
    @EnumSource(Profile.class)
    void rule6MissingBlankAndLongFieldsAreRefusedByName(Profile profile) {
        JsonObject good = at(profile);
        for (String field : new String[] {"invcNo", "rcptTyCd", "cfmDt", "salesDt", "taxblAmtC", "taxRtE", "taxAmtD", "totAmt", "prchrAcptcYn", "modrId", "regrNm"}) {
            assertTrue(unit.refused(Call.SAVE_SALE, without(good, field)).reason().contains(field));
            assertTrue(unit.refused(Call.SAVE_SALE, with(good, field, null)).reason().contains(field));
        }
        assertTrue(unit.refused(Call.SAVE_SALE, withLine(good, 0, "itemNm", "")).reason().contains("itemNm"));
        assertTrue(unit.refused(Call.SAVE_SALE, with(good, "custTin", "A0000000011B")).reason().contains("custTin"));
        JsonObject longName = Json.createObjectBuilder(good).add("receipt", with(good.getJsonObject("receipt"), "trdeNm", "A trade name of more than twenty")).build();
        assertTrue(unit.refused(Call.SAVE_SALE, longName).reason().contains("receipt.trdeNm"));
        assertTrue(unit.refused(Call.SAVE_SALE, with(good, "salesDt", "20261301")).reason().contains("salesDt"));
        assertTrue(unit.refused(Call.SAVE_SALE, with(good, "cfmDt", "2026-11-25 10:00:00")).reason().contains("cfmDt"));
        assertTrue(unit.refused(Call.SAVE_SALE, without(good, "itemList")).reason().contains("itemList"));
        unit.must(Call.SAVE_SALE, good);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void rule6NumbersAreNumbersWithTwoDecimals(Profile profile) {
        JsonObject good = at(profile);
        Answer asText = unit.refused(Call.SAVE_SALE, withLine(good, 0, "pkg", "100.0"));
        assertEquals(profile == Profile.G ? "400" : profile == Profile.V ? "899" : "910", asText.code());
        assertTrue(unit.refused(Call.SAVE_SALE, withLine(good, 0, "prc", new BigDecimal("100.001"))).reason().contains("numeric value out of bounds"));
        assertTrue(unit.refused(Call.SAVE_SALE, with(good, "invcNo", new BigDecimal("1.5"))).reason().contains("invcNo"));
    }

    @Test
    void rule6WhatEachProfileWantsBesides() {
        JsonObject good = at(Profile.G);
        assertTrue(unit.refused(Call.SAVE_SALE, without(good, "stockRlsDt")).reason().contains("stockRlsDt"));
        unit.must(Call.SAVE_SALE, without(good, "trdInvcNo"));
        Sandbox.UP.reset();
        good = at(Profile.V);
        assertEquals("910", unit.refused(Call.SAVE_SALE, without(good, "salesTyCd")).code());
        assertEquals("910", unit.refused(Call.SAVE_SALE, without(good, "trdInvcNo")).code());
        unit.must(Call.SAVE_SALE, without(good, "stockRlsDt"));
    }

    @Test
    void rule10TheGatewaySellsOnlyWhatIsRegisteredAndInStock() {
        at(Profile.G);
        String text = "Items provided under the itemList section do not exist in your stock. Consider adding them under Stock Information Management package to proceed.";
        assertEquals(text, unit.refused(Call.SAVE_SALE, sale(1, HUNDRED.selling("KE2NTNO0000099"))).reason());
        assertEquals(text, unit.refused(Call.SAVE_SALE, sale(1, Line.of("1000.01", "1", "B"))).reason());
        assertEquals(text, unit.refused(Call.SAVE_SALE, sale(1, Line.of("600", "1", "B"), Line.of("600", "1", "B"))).reason());
        unit.must(Call.SAVE_SALE, sale(1, Line.of("5000", "1", "B").selling(Papers.REPAIR_B)));
        assertEquals("Invalid taxTyCd on item: 1. Expected: A, But Found: B", unit.refused(Call.SAVE_SALE, sale(2, HUNDRED.selling(Papers.FLOUR_A))).reason());
        for (Profile lenient : new Profile[] {Profile.D, Profile.V}) {
            Sandbox.UP.reset();
            at(lenient);
            unit.must(Call.SAVE_SALE, sale(1, HUNDRED.selling("KE2NTNO0000099")));
        }
    }

    @Test
    void rule10StockMayBecomeVisibleToSalesLate() {
        at(Profile.G);
        unit.must(Call.SAVE_STOCK_IO, Papers.stock(2, "02", Line.of("500", "1", "B")));
        Sandbox.UP.set("STOCK_VISIBLE_AFTER_SECONDS", "300");
        unit.refused(Call.SAVE_SALE, sale(1, Line.of("1", "1", "B")));
        Sandbox.UP.order("clock", "{\"advanceSeconds\":301}");
        unit.must(Call.SAVE_SALE, sale(1, Line.of("1500", "1", "B")));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void rule11ACodeOutsideItsClassIsRefused(Profile profile) {
        JsonObject good = at(profile);
        String code = profile == Profile.G ? "400" : profile == Profile.V ? "913" : "910";
        assertEquals(code, unit.refused(Call.SAVE_SALE, withLine(good, 0, "pkgUnitCd", "U")).code());
        assertEquals(code, unit.refused(Call.SAVE_SALE, withLine(good, 0, "qtyUnitCd", "XX")).code());
        assertEquals(code, unit.refused(Call.SAVE_SALE, withLine(good, 0, "taxTyCd", "F")).code());
        assertEquals(code, unit.refused(Call.SAVE_SALE, with(good, "salesSttsCd", "99")).code());
        unit.must(Call.SAVE_SALE, with(good, "pmtTyCd", "08"));
    }

    @Test
    void rule11AVscuMayRefuseAPackagingThatIsInTheList() {
        JsonObject good = at(Profile.V);
        Sandbox.UP.set("VSCU_REFUSED_PACKAGING", "NT,BX");
        Answer answer = unit.refused(Call.SAVE_SALE, good);
        assertEquals("913", answer.code());
        assertTrue(answer.reason().endsWith("[<itemList><pkgUnitCd>]"));
        unit.must(Call.SAVE_SALE, withLine(good, 0, "pkgUnitCd", "CTN"));
    }

    @Test
    void rule12SalesAndReceiptTypeGoTogether() {
        JsonObject good = at(Profile.V);
        for (String pair : new String[] {"ND", "PR", "XS", "SN"}) {
            Answer answer = unit.refused(Call.SAVE_SALE, with(with(good, "salesTyCd", pair.substring(0, 1)), "rcptTyCd", pair.substring(1)));
            assertEquals("834", answer.code());
            assertEquals("SalesType and ReceiptType must be NS-NR-TS-TR-CS-CR-PS check your inputs .", answer.reason());
            assertEquals(JsonValue.NULL, answer.json().get("resultDt"));
        }
        Sandbox.UP.reset();
        good = at(Profile.G);
        assertEquals("400", unit.refused(Call.SAVE_SALE, with(good, "salesTyCd", "T")).code());
        assertEquals("400", unit.refused(Call.SAVE_SALE, with(good, "rcptTyCd", "D")).code());
        Sandbox.UP.reset();
        good = at(Profile.D);
        assertEquals("910", unit.refused(Call.SAVE_SALE, with(good, "rcptTyCd", "D")).code());
        unit.must(Call.SAVE_SALE, with(good, "salesTyCd", "T"));
    }

    @Test
    void rule13TheGatewayTakesOnlyTheNextNumber() {
        JsonObject good = at(Profile.G);
        assertEquals("Invc No: 2 is invalid, use the expected value: 1", unit.refused(Call.SAVE_SALE, with(good, "invcNo", 2)).reason());
        unit.must(Call.SAVE_SALE, good);
        assertEquals("Invc No: 1 is invalid, use the expected value: 2", unit.refused(Call.SAVE_SALE, good).reason());
        Sandbox.UP.set("GATEWAY_NUMBER_TEXT", "sequence");
        assertEquals("Invalid invcNo sequence, expected: 2 but found: 9", unit.refused(Call.SAVE_SALE, with(good, "invcNo", 9)).reason());
        Sandbox.UP.order("devices/A000000001D/00/skip-invoices", "{\"count\":3}");
        assertEquals("Invalid invcNo sequence, expected: 5 but found: 2", unit.refused(Call.SAVE_SALE, with(good, "invcNo", 2)).reason());
    }

    @Test
    void rule13ANumberUsedBeforeIs994DirectAnd899AtTheVscu() {
        for (Profile profile : new Profile[] {Profile.D, Profile.V}) {
            Sandbox.UP.reset();
            JsonObject good = at(profile);
            unit.must(Call.SAVE_SALE, good);
            assertEquals(profile == Profile.D ? "994" : "899", unit.refused(Call.SAVE_SALE, good).code());
            unit.must(Call.SAVE_SALE, with(good, "invcNo", 5));
            Sandbox.UP.order("rules", "{\"rule\":\"INVOICE_GAP\",\"profile\":\"" + profile + "\",\"ruling\":\"REJECT\"}");
            assertEquals("910", unit.refused(Call.SAVE_SALE, with(good, "invcNo", 9)).code());
        }
    }

    @Test
    void rule20ASaleOfTomorrowIsRefused() {
        JsonObject good = at(Profile.G);
        assertEquals("400", unit.refused(Call.SAVE_SALE, with(good, "salesDt", "20261126")).code());
        Sandbox.UP.order("clock", "{\"set\":\"2026-11-25T21:00:01Z\"}");
        unit.fetchToken();
        unit.must(Call.SAVE_SALE, with(good, "salesDt", "20261126"));
        Sandbox.UP.reset();
        good = at(Profile.D);
        assertEquals("910", unit.refused(Call.SAVE_SALE, with(good, "salesDt", "20261126")).code());
        Sandbox.UP.reset();
        good = at(Profile.V);
        unit.must(Call.SAVE_SALE, with(good, "salesDt", "20261126"));
    }
}

package com.completebytepos.sandbox.etims;

import static com.completebytepos.sandbox.etims.Papers.purchase;
import static com.completebytepos.sandbox.etims.Papers.since;
import static com.completebytepos.sandbox.etims.Papers.with;
import static com.completebytepos.sandbox.etims.Papers.withLine;
import static com.completebytepos.sandbox.etims.Papers.without;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.sandbox.etims.Papers.Line;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules 24 and 25. */
class PurchaseAndImportRulesTest {

    private static final Line TILL_ROLLS = Line.of("1", "1302.07", "B");

    @BeforeEach
    void reset() {
        Sandbox.UP.reset();
    }

    private static JsonObject tillRolls(long invcNo) {
        return purchase(invcNo, "P000000023W", "SANDBOX STATIONERS", 7, TILL_ROLLS);
    }

    private static void refused(Unit unit, String reason, JsonObject purchase) {
        Answer answer = unit.refused(Call.SAVE_PURCHASE, purchase);
        assertEquals(400, answer.http());
        assertEquals(reason, answer.reason());
    }

    @Test
    void rule24ThePurchaseSaysWhatTheSupplierDeclared() {
        Unit unit = Unit.of(Profile.G).ready();
        refused(unit, "Missing purchase Record", with(tillRolls(1), "spplrTin", "P999999999W"));
        refused(unit, "Supplier invoice number 9 does not exist", with(tillRolls(1), "spplrInvcNo", 9));
        refused(unit, "Supplier invoice number 7 does not exist", with(tillRolls(1), "spplrBhfId", "01"));
        refused(unit, "rcptTyCd R does not match the expected value: P", with(tillRolls(1), "rcptTyCd", "R"));
        refused(unit, "spplrNm SOMEBODY does not match the expected value", with(tillRolls(1), "spplrNm", "SOMEBODY"));
        refused(unit, "Item KE2NTNO0000099 provided on item: 1. does not exist in your inventory", withLine(tillRolls(1), 0, "itemCd", "KE2NTNO0000099"));
        refused(unit, "Invalid splyAmnt on item: 1. Expected: 1302.07, But Found: 1122.00", withLine(tillRolls(1), 0, "splyAmt", new BigDecimal("1122.00")));
        refused(unit, "Invalid taxblAmt on item: 1. Expected: 1122.47, But Found: 1302.07", withLine(tillRolls(1), 0, "taxblAmt", new BigDecimal("1302.07")));
        refused(unit, "Invc No: 2 is invalid, use the expected value: 1", tillRolls(2));
        unit.must(Call.SAVE_PURCHASE, tillRolls(1));
        refused(unit, "Invc No: 1 is invalid, use the expected value: 2", tillRolls(1));
        unit.must(Call.SAVE_SALE, Papers.sale(1, Line.of("1", "100", "B")));
    }

    @Test
    void rule24BranchesOfASupplierNumberByThemselvesAndCreditNotesAreTakenAsSuch() {
        Unit unit = Unit.of(Profile.G).ready();
        unit.must(Call.SAVE_PURCHASE, purchase(1, "P000000021W", "SANDBOX WHOLESALER", 101, Line.of("10", "150.00", "B")));
        unit.must(Call.SAVE_PURCHASE, with(purchase(2, "P000000021W", "SANDBOX WHOLESALER", 101, Line.of("4", "870.00", "B")), "spplrBhfId", "01"));
        JsonObject note = purchase(3, "P000000021W", "SANDBOX WHOLESALER", 103, Line.of("2", "150.00", "B"));
        refused(unit, "rcptTyCd P does not match the expected value: R", note);
        unit.must(Call.SAVE_PURCHASE, with(note, "rcptTyCd", "R"));
    }

    @Test
    void rule24TheDefectOfAprilCanBeSwitchedOn() {
        Unit unit = Unit.of(Profile.G).ready();
        Sandbox.UP.set("GATEWAY_PURCHASE", "null-pointer");
        assertTrue(unit.refused(Call.SAVE_PURCHASE, tillRolls(1)).reason().contains("requestedInvcNo"));
    }

    @Test
    void rule24TheOthersTakeAnyPurchaseInShapeOnce() {
        for (Profile lenient : new Profile[] {Profile.D, Profile.V}) {
            Sandbox.UP.reset();
            Unit unit = Unit.of(lenient).ready();
            unit.must(Call.SAVE_PURCHASE, with(tillRolls(1), "spplrTin", "P999999999W"));
            assertEquals(lenient == Profile.D ? "994" : "899", unit.refused(Call.SAVE_PURCHASE, tillRolls(1)).code());
        }
    }

    @Test
    void whatSuppliersDeclareLaterIsFoundSinceTheLastRequest() {
        Unit unit = Unit.of(Profile.G).ready();
        JsonArray all = unit.must(Call.PURCHASES, since("20180101000000")).data().getJsonArray("saleList");
        assertEquals(7, all.size());
        JsonObject rolls = all.getJsonObject(3);
        assertEquals(new BigDecimal("1122.47"), rolls.getJsonNumber("taxblAmtB").bigDecimalValue());
        assertEquals(new BigDecimal("179.60"), rolls.getJsonNumber("totTaxAmt").bigDecimalValue());
        assertEquals("001", unit.call(Call.PURCHASES, since("20261125100000")).code());
        Sandbox.UP.order("clock", "{\"advanceSeconds\":60}");
        Sandbox.UP.order("purchases", "{\"tin\":\"A000000001D\",\"spplrTin\":\"P000000030W\",\"spplrNm\":\"NEW SUPPLIER\",\"spplrInvcNo\":1,"
                + "\"lines\":[{\"name\":\"Rice\",\"quantity\":2,\"price\":100,\"letter\":\"B\"}]}");
        assertEquals("NEW SUPPLIER", unit.must(Call.PURCHASES, since("20261125100000")).data().getJsonArray("saleList").getJsonObject(0).getString("spplrNm"));
    }

    private static JsonObject importAnswer(String task, String status, Object remark) {
        return with(Json.createObjectBuilder().add("taskCd", task).add("dclDe", "25112026").add("itemSeq", 1).add("hsCd", "84713000").add("itemClsCd", "1000000000")
                .add("itemCd", Papers.COFFEE_B).add("imptItemSttsCd", status).add("modrId", "till1").add("modrNm", "Till 1").build(), "remark", remark);
    }

    @Test
    void rule25AnImportIsAnsweredByItsTaskAndWithARemark() {
        Unit unit = Unit.of(Profile.G).ready();
        Answer unknown = unit.refused(Call.UPDATE_IMPORT, importAnswer("01", "3", "Received"));
        assertEquals("Request parameters Mismatch", unknown.customerMessage());
        assertEquals("taskCd '01' not found.", unknown.reason());
        assertEquals("999", unit.refused(Call.UPDATE_IMPORT, importAnswer("2231943", "3", null)).code());
        unit.refused(Call.UPDATE_IMPORT, without(importAnswer("2231943", "3", "Received"), "imptItemSttsCd"));
        unit.must(Call.UPDATE_IMPORT, importAnswer("2231943", "3", "Received"));
        unit.must(Call.UPDATE_IMPORT, importAnswer("2231944", "4", null));
        JsonArray rows = unit.must(Call.IMPORTS, since("20180101000000")).data().getJsonArray("itemList");
        assertEquals("3", rows.getJsonObject(0).getString("imptItemsttsCd"));
        assertEquals("4", rows.getJsonObject(1).getString("imptItemsttsCd"));
        for (Profile plain : new Profile[] {Profile.D, Profile.V}) {
            Sandbox.UP.reset();
            Unit other = Unit.of(plain).ready();
            assertEquals("910", other.refused(Call.UPDATE_IMPORT, importAnswer("01", "3", "Received")).code());
            assertEquals("910", other.refused(Call.UPDATE_IMPORT, importAnswer("2231943", "3", null)).code());
            other.must(Call.UPDATE_IMPORT, importAnswer("2231943", "3", "Received"));
        }
    }
}

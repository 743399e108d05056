package com.completebytepos.sandbox.etims;

import static com.completebytepos.sandbox.etims.Papers.item;
import static com.completebytepos.sandbox.etims.Papers.since;
import static com.completebytepos.sandbox.etims.Papers.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules 9 and 23. */
class ItemRulesTest {

    @BeforeEach
    void reset() {
        Sandbox.UP.reset();
    }

    private static void refused(Unit unit, String reason, JsonObject item) {
        Answer answer = unit.refused(Call.SAVE_ITEM, item);
        assertEquals(400, answer.http());
        assertTrue(answer.reason().startsWith(reason), answer.reason());
    }

    @Test
    void rule9TheGatewayRefusesItemsBeforeTheClassListWasFetched() {
        Unit unit = Unit.of(Profile.G);
        unit.initialise();
        refused(unit, "Make 'Get Item Classification List' request", item(Papers.COFFEE_B, "B"));
        unit.must(Call.ITEM_CLASSES, since("20180101000000"));
        unit.must(Call.SAVE_ITEM, item(Papers.COFFEE_B, "B"));
    }

    @Test
    void rule9TheGatewayRefusesCodesUnlikeTheirFields() {
        Unit unit = Unit.of(Profile.G).ready();
        JsonObject next = item("KE2NTNO0000006", "B");
        refused(unit, "Ensure you use a valid item classification code", with(next, "itemClsCd", "5059690800"));
        refused(unit, "orgnNatCd cannot be null", with(next, "orgnNatCd", null));
        refused(unit, "The Package unit code can ony be among the following list", with(next, "pkgUnitCd", "BX"));
        refused(unit, "Incorrect QtyUnitCd Prefix", with(next, "qtyUnitCd", "U"));
        refused(unit, "Incorrect QtyUnitCd Prefix", with(next, "qtyUnitCd", "LTR"));
        refused(unit, "The ItemCd isn't made up of correct QtyUnitCd", with(next, "qtyUnitCd", "TU"));
        refused(unit, "Incorrect Packaging Unit Prefix", with(next, "pkgUnitCd", "CT"));
        refused(unit, "The ItemCd isn't made up of correct itemTyCd", with(next, "itemTyCd", "1"));
        refused(unit, "The ItemCd isn't made up of correct orgnNatCd", with(next, "orgnNatCd", "UG"));
        refused(unit, "The ItemCd isn't made up of correct parts", with(next, "itemCd", "KE2NTXU0000006X"));
        unit.must(Call.SAVE_ITEM, next);
    }

    @Test
    void rule9SerialsRunOverAllPrefixesAndAllBranchesOfThePin() {
        Unit unit = Unit.of(Profile.G).ready();
        Answer answer = unit.refused(Call.SAVE_ITEM, item("KE2NTNO0000008", "B"));
        assertEquals("Invalid itemCd Sequence. Expected sequence ending with: ********6", answer.customerMessage());
        refused(unit, "The itemCd is either reused or not incremented properly.", item(Papers.COFFEE_B, "B"));
        unit.must(Call.SAVE_ITEM, item("KE2NTTU0000006", "B"));
        Unit branch = Unit.of(Profile.G, "A000000001D", "01", "CBPOS-DUKA-01");
        branch.initialise();
        branch.must(Call.ITEM_CLASSES, since("20180101000000"));
        branch.must(Call.SAVE_ITEM, item("KE1CTTU0000007", "B"));
    }

    @Test
    void rule9OscuDirectAndVscuTakeAnyCode() {
        for (Profile lenient : new Profile[] {Profile.D, Profile.V}) {
            Sandbox.UP.reset();
            Unit unit = Unit.of(lenient);
            unit.initialise();
            unit.must(Call.SAVE_ITEM, with(with(item("KE2NTNO0000001", "B"), "itemCd", "KE2NTXU0000077"), "qtyUnitCd", "U"));
            unit.must(Call.SAVE_ITEM, with(item("KE2NTNO0000001", "B"), "itemClsCd", "5059690800"));
        }
    }

    private static JsonObject composition(String whole, String part, int quantity) {
        return Json.createObjectBuilder().add("itemCd", whole).add("cpstItemCd", part).add("cpstQty", quantity).add("regrId", "till1").add("regrNm", "Till 1").build();
    }

    @Test
    void rule23ACompositionNeedsItsComponentInStock() {
        Unit unit = Unit.of(Profile.G).ready();
        Answer answer = unit.refused(Call.SAVE_COMPOSITION, composition(Papers.COFFEE_B, Papers.FLOUR_A, 1001));
        assertEquals("Insufficient Stock", answer.customerMessage());
        assertEquals("You dont have sufficient stock for this Transaction. Please replenish your stock ", answer.reason());
        assertEquals("You cannot create an service using an item", unit.refused(Call.SAVE_COMPOSITION, composition(Papers.REPAIR_B, Papers.FLOUR_A, 1)).reason());
        unit.refused(Call.SAVE_COMPOSITION, composition(Papers.COFFEE_B, "KE2NTNO0000099", 1));
        unit.must(Call.SAVE_COMPOSITION, composition(Papers.COFFEE_B, Papers.FLOUR_A, 1000));
        for (Profile lenient : new Profile[] {Profile.D, Profile.V}) {
            Sandbox.UP.reset();
            Unit.of(lenient).ready().must(Call.SAVE_COMPOSITION, composition(Papers.COFFEE_B, Papers.FLOUR_A, 1001));
        }
    }

    @Test
    void rule23ACompositionIsOfKnownItemsAndToldAnewOrRefusedAsTheSwitchSays() {
        for (Profile profile : Profile.values()) {
            Sandbox.UP.reset();
            Sandbox.UP.set("STRICT", "Y");
            Unit unit = Unit.of(profile).ready();
            assertEquals("The itemCd or cpstItemCd does not exist in your inventory", unit.refused(Call.SAVE_COMPOSITION, composition("KE2NTNO0000099", Papers.FLOUR_A, 1)).reason());
            assertEquals("The itemCd or cpstItemCd does not exist in your inventory", unit.refused(Call.SAVE_COMPOSITION, composition(Papers.COFFEE_B, "KE2NTNO0000099", 1)).reason());
            assertEquals("itemCd and cpstItemCd cannot be the same item", unit.refused(Call.SAVE_COMPOSITION, composition(Papers.COFFEE_B, Papers.COFFEE_B, 1)).reason());
            unit.must(Call.SAVE_COMPOSITION, composition(Papers.COFFEE_B, Papers.FLOUR_A, 2));
            unit.must(Call.SAVE_COMPOSITION, composition(Papers.COFFEE_B, Papers.FLOUR_A, 3));
            Sandbox.UP.set("COMPOSITION_TWICE", "refused");
            assertEquals("The composition of this itemCd and cpstItemCd already exists", unit.refused(Call.SAVE_COMPOSITION, composition(Papers.COFFEE_B, Papers.FLOUR_A, 4)).reason());
            unit.must(Call.SAVE_COMPOSITION, composition(Papers.COFFEE_B, Papers.BREAD_C, 1));
            var parts = Sandbox.UP.ask("compositions?tin=" + unit.tin + "&itemCd=" + Papers.COFFEE_B).asJsonObject();
            assertEquals("{\"" + Papers.FLOUR_A + "\":3,\"" + Papers.BREAD_C + "\":1}", parts.toString());
        }
    }
}

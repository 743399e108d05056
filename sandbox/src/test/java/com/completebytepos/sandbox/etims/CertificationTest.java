package com.completebytepos.sandbox.etims;

import static com.completebytepos.sandbox.etims.Papers.audit;
import static com.completebytepos.sandbox.etims.Papers.creditNote;
import static com.completebytepos.sandbox.etims.Papers.item;
import static com.completebytepos.sandbox.etims.Papers.purchase;
import static com.completebytepos.sandbox.etims.Papers.sale;
import static com.completebytepos.sandbox.etims.Papers.since;
import static com.completebytepos.sandbox.etims.Papers.stock;
import static com.completebytepos.sandbox.etims.Papers.stockMaster;
import static com.completebytepos.sandbox.etims.Papers.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.sandbox.etims.Papers.Line;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The 23 rows of KRA's automated test, walked in every profile as far as the profile has them; and what a client reads in the answers. */
class CertificationTest {

    private static final String EVER = "20180101000000";

    @BeforeEach
    void reset() {
        Sandbox.UP.reset();
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void all23RowsPass(Profile profile) {
        Unit unit = Unit.of(profile).ready();
        assertEquals(21, unit.must(Call.CODES, since(EVER)).data().getJsonArray("clsList").size());
        assertEquals(26, unit.must(Call.ITEM_CLASSES, since(EVER)).data().getJsonArray("itemClsList").size());
        unit.must(Call.BRANCHES, since(EVER));
        unit.must(Call.NOTICES, since(EVER));
        unit.must(Call.SAVE_CUSTOMER, audit(Json.createObjectBuilder().add("custNo", "1").add("custTin", "A000000011B").add("custNm", "Buyer").add("useYn", "Y")).build());
        unit.must(Call.SAVE_USER, audit(Json.createObjectBuilder().add("userId", "till1").add("userNm", "Till 1").add("pwd", "x").add("useYn", "Y")).build());
        unit.must(Call.SAVE_INSURANCE, audit(Json.createObjectBuilder().add("isrccCd", "I1").add("isrccNm", "Insurer").add("isrcRt", 20).add("useYn", "Y")).build());
        unit.must(Call.SAVE_ITEM, item("KE2NTNO0000006", "B"));
        assertEquals(6, unit.must(Call.ITEMS, since(EVER)).data().getJsonArray("itemList").size());
        unit.must(Call.SAVE_COMPOSITION, Json.createObjectBuilder().add("itemCd", "KE2NTNO0000006").add("cpstItemCd", Papers.FLOUR_A).add("cpstQty", 2).add("regrId", "till1")
                .add("regrNm", "Till 1").build());
        assertFalse(unit.must(Call.IMPORTS, since(EVER)).data().getJsonArray("itemList").isEmpty());
        unit.must(Call.UPDATE_IMPORT, Json.createObjectBuilder().add("taskCd", "2231943").add("dclDe", "25112026").add("itemSeq", 1).add("hsCd", "84713000")
                .add("itemClsCd", "1000000000").add("itemCd", Papers.COFFEE_B).add("imptItemSttsCd", "3").add("remark", "Received").add("modrId", "till1").add("modrNm", "Till 1").build());
        unit.must(Call.SAVE_SALE, sale(1, Line.of("2", "250", "B"), Line.of("1", "180", "A"), Line.of("1", "500", "B").selling(Papers.REPAIR_B)));
        unit.must(Call.SAVE_SALE, creditNote(2, 1, Line.of("1", "250", "B")));
        unit.must(Call.PURCHASES, since(EVER));
        unit.must(Call.SAVE_PURCHASE, purchase(1, "P000000022W", "SANDBOX BAKERY", 55, Line.of("20", "60", "C")));
        unit.must(Call.SAVE_STOCK_IO, stock(2, "11", Line.of("2", "250", "B")));
        unit.must(Call.SAVE_STOCK_MASTER, stockMaster(Papers.COFFEE_B, "998"));
        assertEquals("001", unit.call(Call.STOCK_MOVES, since(EVER)).code());
        unit.must(Call.TAXPAYER, Json.createObjectBuilder().add("custmTin", "A000000011B").build());
        if (profile.isOscu()) {
            unit.must(Call.INVOICE, Json.createObjectBuilder().add("invcNo", 1).build());
            assertEquals(2, unit.must(Call.SALES, since(EVER)).data().getJsonArray("salesList").size());
            unit.must(Call.CUSTOMERS, since(EVER));
        }
        Set<Call> missing = new HashSet<>(Set.of(Call.values()));
        missing.removeAll(Sandbox.UP.ask("requests?limit=300").asJsonArray().stream().map(JsonValue::asJsonObject)
                .map(row -> Call.at(profile, row.getString("path"))).flatMap(java.util.Optional::stream).collect(Collectors.toSet()));
        assertEquals(profile.isOscu() ? Set.of(Call.CONVERT_IMPORT) : Set.of(Call.CONVERT_IMPORT, Call.INVOICE, Call.SALES, Call.CUSTOMERS), missing);
    }

    @Test
    void theGatewayAnswersOscuNamesToo() {
        Unit unit = Unit.of(Profile.G).ready();
        for (Call call : Call.values()) {
            for (String name : call.paths(Profile.D)) {
                assertTrue(call.paths(Profile.G).contains(name), name);
            }
        }
        String path = "/gateway/etims-oscu/api/v1/saveTrnsSalesOsdc";
        assertTrue(Sandbox.UP.send("POST", path, unit.headers(), sale(1, Line.of("1", "100", "B")).toString()).accepted());
        assertTrue(Sandbox.UP.send("POST", "/gateway/etims-oscu/api/v1/importedItemConvertedInfo", unit.headers(), "{\"x\":1}").accepted());
    }

    @Test
    void oscuDirectIsAlsoFoundWithoutTheLastPartOfItsAddress() {
        Unit unit = Unit.of(Profile.D).ready();
        assertTrue(Sandbox.UP.send("POST", "/oscu/selectNoticeList", unit.headers(), since(EVER).toString()).accepted());
    }

    @Test
    void theStampFollowsFromPinBranchNumberAndTotal() {
        JsonObject first = stampedAt(Profile.D);
        Sandbox.UP.reset();
        JsonObject again = stampedAt(Profile.G);
        for (String field : new String[] {"intrlData", "rcptSign", "curRcptNo", "totRcptNo"}) {
            assertEquals(first.get(field), again.get(field));
        }
        assertTrue(first.getString("intrlData").matches("[A-Z2-7]{26}"));
        assertTrue(first.getString("rcptSign").matches("[A-Z2-7]{16}"));
        assertTrue(first.getString("sdcDateTime").startsWith("2026112510000"));
        Sandbox.UP.set("RECEIPT_NUMBERS", "number");
        Unit soko = Unit.of(Profile.D, "A000000002S", "00", "CBPOS-SOKO-00").ready();
        JsonObject other = soko.must(Call.SAVE_SALE, sale(1, Line.of("1", "100", "B"))).data();
        assertEquals(1, other.getInt("curRcptNo"));
        assertFalse(other.getString("rcptSign").equals(first.getString("rcptSign")));
    }

    private static JsonObject stampedAt(Profile profile) {
        return Unit.of(profile).ready().must(Call.SAVE_SALE, sale(1, Line.of("1", "100", "B"))).data();
    }

    @Test
    void salesAndCreditNotesShareOneSeriesAtOscu() {
        Unit unit = Unit.of(Profile.G).ready();
        unit.must(Call.SAVE_SALE, sale(1, Line.of("2", "100", "B")));
        JsonObject note = unit.must(Call.SAVE_SALE, creditNote(2, 1, Line.of("1", "100", "B"))).data();
        assertEquals("2", note.getString("curRcptNo"));
        Sandbox.UP.set("OSCU_SERIES", "per-label");
        JsonObject second = unit.must(Call.SAVE_SALE, creditNote(3, 1, Line.of("1", "100", "B"))).data();
        assertEquals("2", second.getString("curRcptNo"));
        assertEquals("3", second.getString("totRcptNo"));
    }

    @Test
    void theReadBackKeepsAllButTheTradersOwnNumber() {
        Unit unit = Unit.of(Profile.G).ready();
        unit.must(Call.SAVE_SALE, with(sale(1, Line.of("2", "250", "B")), "custTin", "A000000011B"));
        JsonObject row = unit.must(Call.INVOICE, Json.createObjectBuilder().add("invcNo", 1).build()).data().getJsonArray("salesList").getJsonObject(0);
        for (String absent : new String[] {"tin", "bhfId", "trdInvcNo", "salesTyCd"}) {
            assertFalse(row.containsKey(absent), absent);
        }
        assertEquals("A000000011B", row.getString("custTin"));
        assertEquals("2026-11-25 09:59:00", row.getString("cfmDt"));
        assertEquals("20261125", row.getString("salesDt"));
        assertEquals(JsonValue.NULL, row.get("modrId"));
        assertTrue(row.getJsonObject("receipt").getString("sdcDateTime").matches("2026-11-25 10:00:\\d\\d\\.0"));
        assertEquals("1", row.getJsonObject("receipt").getString("curRcptNo"));
        assertEquals("001", unit.call(Call.INVOICE, Json.createObjectBuilder().add("invcNo", 2).build()).code());
    }

    @Test
    void aReceiptsQrCodeLeadsToItsInvoice() {
        Unit unit = Unit.of(Profile.D).ready();
        String sign = unit.must(Call.SAVE_SALE, sale(1, Line.of("2", "250", "B"))).data().getString("rcptSign");
        String page = "/portal/common/link/etims/receipt/indexEtimsReceiptData?Data=";
        assertTrue(Sandbox.UP.send("GET", page + unit.tin + "00" + sign, Map.of(), "").text().contains("500.00"));
        assertTrue(Sandbox.UP.send("GET", page + unit.tin + "01" + sign, Map.of(), "").text().contains("Invoice not found"));
        assertTrue(Sandbox.UP.send("GET", page + "%3Cscript%3E", Map.of(), "").text().contains("Invoice not found"));
    }
}

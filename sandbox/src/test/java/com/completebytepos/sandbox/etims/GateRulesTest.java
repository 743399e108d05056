package com.completebytepos.sandbox.etims;

import static com.completebytepos.sandbox.etims.Papers.sale;
import static com.completebytepos.sandbox.etims.Papers.since;
import static com.completebytepos.sandbox.etims.Papers.with;
import static com.completebytepos.sandbox.etims.Papers.without;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.sandbox.etims.Papers.Line;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules 1 to 3, 5 to 8 and 27: who is calling and whether it can be read. */
class GateRulesTest {

    @BeforeEach
    void reset() {
        Sandbox.UP.reset();
    }

    private static Answer send(Unit unit, String header, String value) {
        Map<String, String> headers = new HashMap<>(unit.headers());
        headers.remove(header);
        if (!value.isEmpty()) {
            headers.put(header, value);
        }
        return Sandbox.UP.send("POST", unit.path(Call.CODES), headers, unit.body(Call.CODES, since("20180101000000")));
    }

    @Test
    void rule1TheGatewayTurnsAwayMissingWrongAndExpiredTokens() {
        Unit unit = Unit.of(Profile.G).ready();
        for (String token : new String[] {"", "Bearer nonsense", "Basic " + unit.token}) {
            Answer answer = send(unit, "Authorization", token);
            assertEquals(401, answer.http());
            assertEquals("Unauthorised-Invalid Access Token", answer.json().getJsonObject("header").getString("responseMessage"));
            assertTrue(answer.json().getJsonObject("body").isEmpty());
            assertTrue(answer.json().getJsonObject("header").getString("timestamp").startsWith("2026-11-25T07:00:0"));
        }
        Sandbox.UP.order("clock", "{\"advanceSeconds\":3600}");
        assertEquals(401, unit.refused(Call.SAVE_SALE, sale(1, Line.of("1", "100", "B"))).http());
        unit.fetchToken();
        unit.must(Call.SAVE_SALE, sale(1, Line.of("1", "100", "B")));
        Sandbox.UP.order("tokens/expire", "{}");
        assertEquals("401", unit.call(Call.CODES, since("20180101000000")).code());
    }

    @Test
    void rule1TokensComeByGetWithTheRightSecretOnly() {
        assertEquals("", Sandbox.UP.send("POST", "/gateway/v1/token/generate?grant_type=client_credentials", Map.of(), "{}").text());
        assertEquals(401, Sandbox.UP.send("GET", "/gateway/v1/token/generate", Map.of("Authorization", "Basic eDp5"), "").http());
    }

    @Test
    void rule2TheGatewayWantsTheAppId() {
        Unit unit = Unit.of(Profile.G).ready();
        Answer missing = send(unit, "apigee_app_id", "");
        assertEquals(400, missing.http());
        assertEquals("apigee_app_id cannot be Null", missing.reason());
        assertEquals("Invalid Headers apigee_app_id", missing.customerMessage());
        assertEquals(JsonValue.NULL, missing.json().get("responseBody"));
        assertEquals(400, send(unit, "apigee_app_id", "11111111-1111-4111-8111-111111111111").http());
    }

    @Test
    void rule3OscuWantsItsThreeHeadersAndTheRightKey() {
        for (Profile profile : new Profile[] {Profile.D, Profile.G}) {
            Sandbox.UP.reset();
            Unit unit = Unit.of(profile).ready();
            for (String header : new String[] {"tin", "bhfId", "cmcKey"}) {
                Answer answer = send(unit, header, "");
                assertEquals(profile == Profile.D ? "900" : "400", answer.code());
            }
            assertEquals(profile == Profile.D ? "901" : "400", send(unit, "cmcKey", "0000").code());
            assertEquals(profile == Profile.D ? "901" : "400", send(unit, "bhfId", "09").code());
        }
        Sandbox.UP.set("OSCU_WRONG_KEY_CODE", "900");
        Sandbox.UP.set("STRICT", "N");
        Unit direct = Unit.of(Profile.D, "A000000002S", "00", "CBPOS-SOKO-00");
        direct.initialise();
        assertEquals("900", send(direct, "cmcKey", "0000").code());
    }

    @Test
    void rule3AHeaderNameMayBeWrittenInAnyCase() {
        Unit unit = Unit.of(Profile.D).ready();
        Map<String, String> headers = Map.of("TIN", unit.tin, "bhfid", unit.bhfId, "CMCKEY", unit.cmcKey);
        assertTrue(Sandbox.UP.send("POST", unit.path(Call.CODES), headers, since("20180101000000").toString()).accepted());
    }

    @Test
    void rule5OnlyAPostOfReadableJsonIsRead() {
        Map<Profile, String[]> codes = Map.of(Profile.D, new String[] {"912", "911", "910"}, Profile.G, new String[] {"400", "400", "400"}, Profile.V, new String[] {"899", "899", "899"});
        for (Profile profile : Profile.values()) {
            Sandbox.UP.reset();
            Unit unit = Unit.of(profile).ready();
            JsonObject before = unit.counters();
            assertEquals(codes.get(profile)[0], Sandbox.UP.send("GET", unit.path(Call.SAVE_SALE), unit.headers(), "").code());
            assertEquals(codes.get(profile)[1], Sandbox.UP.send("POST", unit.path(Call.SAVE_SALE), unit.headers(), "").code());
            for (String broken : new String[] {"{\"invcNo\":1,", "[1]", "\"text\"", "not json"}) {
                Answer answer = Sandbox.UP.send("POST", unit.path(Call.SAVE_SALE), unit.headers(), broken);
                assertEquals(codes.get(profile)[2], answer.code());
                assertEquals(profile == Profile.V, answer.json().get("resultDt") == JsonValue.NULL);
            }
            assertEquals(before, unit.counters());
        }
    }

    @Test
    void rule7ALookUpWithoutMatchesIs001AndNoError() {
        for (Profile profile : Profile.values()) {
            Sandbox.UP.reset();
            Unit unit = Unit.of(profile).ready();
            JsonObject nobody = Json.createObjectBuilder().add("custmTin", "A999999999Z").build();
            Answer answer = unit.call(Call.TAXPAYER, nobody);
            assertEquals(200, answer.http());
            assertEquals("001", answer.code());
            assertEquals(JsonValue.NULL, answer.result().get("data"));
            assertEquals("001", unit.call(Call.CODES, since("20261125100000")).code());
            assertEquals("001", unit.call(Call.STOCK_MOVES, since("20180101000000")).code());
        }
        Sandbox.UP.reset();
        Sandbox.UP.set("GATEWAY_EMPTY_HTTP", "400");
        Unit unit = Unit.of(Profile.G).ready();
        assertEquals(400, unit.call(Call.NOTICES, since("20261125100000")).http());
        assertEquals("001", unit.call(Call.NOTICES, since("20261125100000")).code());
    }

    @Test
    void rule8AnUnknownPathIsAnsweredByWhoStandsInFront() {
        assertEquals(404, Sandbox.UP.send("POST", "/oscu/etims-api/selectNothing", Map.of(), "{}").http());
        assertEquals(404, Sandbox.UP.send("POST", "/vscu/trnsSales/saveInvoice", Map.of(), "{}").http());
        Answer gateway = Sandbox.UP.send("POST", "/gateway/etims-oscu/api/v1/selectNothing", Map.of(), "{}");
        assertEquals(500, gateway.http());
        assertEquals("Unresolved variable : targetPath", gateway.json().getJsonObject("fault").getString("faultstring"));
        assertEquals(500, Sandbox.UP.send("POST", "/gateway/selectCodeList", Map.of(), "{}").http());
        Sandbox.UP.set("OSCU_UNKNOWN_PATH", "912");
        assertEquals("912", Sandbox.UP.send("POST", "/oscu/etims-api/selectNothing", Map.of(), "{}").code());
    }

    @Test
    void rule27AFloodOfLookUpsIsTurnedAwayAndSalesAreNot() {
        for (Profile profile : Profile.values()) {
            Sandbox.UP.reset();
            Unit unit = Unit.of(profile).ready();
            Sandbox.UP.order("clock", "{\"advanceSeconds\":61}");
            Sandbox.UP.set("LOOKUPS_PER_MINUTE", "3");
            for (int i = 0; i < 3; i++) {
                unit.must(Call.NOTICES, since("20180101000000"));
            }
            Answer flooded = unit.call(Call.NOTICES, since("20180101000000"));
            assertEquals(profile == Profile.G ? "504" : "990", flooded.code());
            unit.must(Call.SAVE_SALE, sale(1, Line.of("1", "100", "B")));
            Sandbox.UP.order("clock", "{\"advanceSeconds\":120}");
            unit.must(Call.NOTICES, since("20180101000000"));
        }
    }

    @Test
    void rule6EveryWriteNeedsItsAuditFields() {
        for (Profile profile : Profile.values()) {
            Sandbox.UP.reset();
            Unit unit = Unit.of(profile).ready();
            JsonObject customer = Papers.audit(Json.createObjectBuilder().add("custNo", "1").add("custTin", "A000000011B").add("custNm", "Buyer").add("useYn", "Y")).build();
            for (String field : new String[] {"regrId", "regrNm", "modrId", "modrNm", "custTin"}) {
                for (JsonObject wrong : new JsonObject[] {without(customer, field), with(customer, field, null), with(customer, field, " ")}) {
                    Answer answer = unit.refused(Call.SAVE_CUSTOMER, wrong);
                    assertEquals(profile == Profile.G ? "400" : "910", answer.code());
                    assertEquals(profile == Profile.G ? field + " cannot be empty or Null" : "Request parameter error[<" + field + "> : may not be empty]", answer.reason());
                }
            }
            unit.must(Call.SAVE_CUSTOMER, customer);
        }
    }

    @Test
    void rule6TheGatewayTakesPinAndBranchFromHeadersExceptWhereItDoesNot() {
        Unit unit = Unit.of(Profile.G).ready();
        for (Call call : new Call[] {Call.PURCHASES, Call.STOCK_MOVES}) {
            Answer answer = Sandbox.UP.send("POST", unit.path(call), unit.headers(), since("20180101000000").toString());
            assertEquals("tin cannot be Null", answer.reason());
        }
        assertFalse(Sandbox.UP.send("POST", "/vscu/code/selectCodes", Map.of(), since("20180101000000").toString()).accepted());
    }

    @Test
    void theGatewayMayRefuseWithHttp200AndBehindAWrongBranchItSpeaksOfTaxTypes() {
        Unit unit = Unit.of(Profile.G).ready();
        Sandbox.UP.set("GATEWAY_REFUSAL_HTTP", "200");
        Answer answer = unit.refused(Call.SAVE_SALE, sale(9, Line.of("1", "100", "B")));
        assertEquals(200, answer.http());
        assertEquals("400", answer.code());
        Map<String, String> headers = new HashMap<>(unit.headers());
        headers.put("bhfId", "07");
        Answer wrongBranch = Sandbox.UP.send("POST", unit.path(Call.SAVE_STOCK_IO), headers, Papers.stock(2, "02", Line.of("1", "1", "B")).toString());
        assertEquals("Error occurred while validating item tax type: Please try again later", wrongBranch.reason());
    }

    @Test
    void theCodeListSaysWhichTaxLettersAreInUse() {
        Unit unit = Unit.of(Profile.D).ready();
        assertEquals("N", letterE(unit).getString("useYn"));
        Sandbox.UP.set("LETTER_E", "Y");
        assertEquals("Y", letterE(unit).getString("useYn"));
        assertEquals("8", letterE(unit).getString("userDfnCd1"));
    }

    private static JsonObject letterE(Unit unit) {
        JsonObject taxes = unit.must(Call.CODES, since("20180101000000")).data().getJsonArray("clsList").getJsonObject(0);
        assertEquals("04", taxes.getString("cdCls"));
        return taxes.getJsonArray("dtlList").stream().map(JsonValue::asJsonObject).filter(row -> row.getString("cd").equals("E")).findFirst().orElseThrow();
    }
}

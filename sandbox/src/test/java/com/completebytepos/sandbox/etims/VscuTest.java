package com.completebytepos.sandbox.etims;

import static com.completebytepos.sandbox.etims.Papers.creditNote;
import static com.completebytepos.sandbox.etims.Papers.sale;
import static com.completebytepos.sandbox.etims.Papers.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.sandbox.etims.Papers.Line;
import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rule 26, and what only a unit on the merchant's server does. */
class VscuTest {

    private static final Line HUNDRED = Line.of("1", "100", "B");
    private static final String DEVICE = "devices/A000000003V/00/";
    private Unit unit;

    @BeforeEach
    void ready() {
        Sandbox.UP.reset();
        unit = Unit.of(Profile.V).ready();
    }

    private void hoursPass(int hours) {
        Sandbox.UP.order("clock", "{\"advanceSeconds\":" + hours * 3600 + "}");
    }

    @Test
    void rule26AUnitAloneForADayNumbersNoMoreReceiptsUntilItIsBack() {
        Sandbox.UP.order(DEVICE + "cut-off", "{}");
        hoursPass(23);
        unit.must(Call.SAVE_SALE, sale(1, HUNDRED));
        hoursPass(2);
        Answer stopped = unit.refused(Call.SAVE_SALE, sale(2, HUNDRED));
        assertEquals("894", stopped.code());
        Sandbox.UP.set("VSCU_STOP", "503");
        assertEquals(503, unit.refused(Call.SAVE_SALE, sale(2, HUNDRED)).http());
        Sandbox.UP.set("VSCU_STOP", "refuse");
        assertThrows(UncheckedIOException.class, () -> unit.call(Call.SAVE_SALE, sale(2, HUNDRED)));
        Sandbox.UP.order(DEVICE + "reconnect", "{}");
        unit.must(Call.SAVE_SALE, sale(2, HUNDRED));
    }

    @Test
    void rule26TheDayMayCountFromTheLastSignatureInstead() {
        Sandbox.UP.set("VSCU_STOP_COUNTS_FROM", "signature");
        Sandbox.UP.order(DEVICE + "cut-off", "{}");
        hoursPass(23);
        unit.must(Call.SAVE_SALE, sale(1, HUNDRED));
        hoursPass(23);
        unit.must(Call.SAVE_SALE, sale(2, HUNDRED));
        hoursPass(25);
        assertEquals("894", unit.refused(Call.SAVE_SALE, sale(3, HUNDRED)).code());
    }

    @Test
    void whatWasSignedAloneReachesKraAfterwards() {
        Sandbox.UP.order(DEVICE + "cut-off", "{}");
        unit.must(Call.SAVE_SALE, sale(1, HUNDRED));
        assertEquals("", Sandbox.UP.ledger("call=SAVE_SALE").getJsonObject(0).getString("uploadedAt"));
        Sandbox.UP.order(DEVICE + "reconnect", "{}");
        assertNotEquals("", Sandbox.UP.ledger("call=SAVE_SALE").getJsonObject(0).getString("uploadedAt"));
    }

    @Test
    void aUnitCutOffFromKraHasNothingToLookUp() {
        Sandbox.UP.order(DEVICE + "cut-off", "{}");
        assertEquals("894", unit.refused(Call.CODES, Papers.since("20180101000000")).code());
        unit.must(Call.SAVE_SALE, sale(1, HUNDRED));
        Sandbox.UP.order(DEVICE + "reconnect", "{}");
        unit.must(Call.CODES, Papers.since("20180101000000"));
    }

    @Test
    void everyLabelHasItsOwnReceiptNumbersAndAllShareTheTotal() {
        unit.must(Call.SAVE_SALE, sale(1, HUNDRED));
        unit.must(Call.SAVE_SALE, sale(2, HUNDRED));
        JsonObject note = unit.must(Call.SAVE_SALE, creditNote(3, 1, HUNDRED)).data();
        assertEquals(1, note.getInt("rcptNo"));
        assertEquals(3, note.getInt("totRcptNo"));
        for (String type : new String[] {"T", "P", "C"}) {
            JsonObject data = unit.must(Call.SAVE_SALE, with(sale(1, HUNDRED), "salesTyCd", type)).data();
            assertEquals(1, data.getInt("rcptNo"));
        }
        JsonObject third = unit.must(Call.SAVE_SALE, sale(4, HUNDRED)).data();
        assertEquals(3, third.getInt("rcptNo"));
        assertEquals(7, third.getInt("totRcptNo"));
    }

    @Test
    void theReplyCarriesTheUnitAndTheTimeUnderEitherName() {
        JsonObject data = unit.must(Call.SAVE_SALE, sale(1, HUNDRED)).data();
        assertTrue(data.getString("sdcId").matches("KRACU99\\d{8}"));
        assertTrue(data.getString("mrcNo").matches("WIS\\d{8}"));
        assertTrue(data.getString("vsdcRcptPbctDate").startsWith("202611251000"));
        Sandbox.UP.set("VSCU_DATE_NAME", "VSCURcptPbctDate");
        assertTrue(unit.must(Call.SAVE_SALE, sale(2, HUNDRED)).data().containsKey("VSCURcptPbctDate"));
    }
}

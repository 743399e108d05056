package com.completebytepos.sandbox.etims;

import static com.completebytepos.sandbox.etims.Papers.creditNote;
import static com.completebytepos.sandbox.etims.Papers.sale;
import static com.completebytepos.sandbox.etims.Papers.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.sandbox.etims.Papers.Line;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rule 19. */
class CreditNoteRulesTest {

    private Unit unit;

    @BeforeEach
    void reset() {
        Sandbox.UP.reset();
    }

    /** Invoice 1 sells ten coffees at 100 to a buyer with a PIN. */
    private JsonObject noteAt(Profile profile) {
        unit = Unit.of(profile).ready();
        unit.must(Call.SAVE_SALE, with(with(sale(1, Line.of("10", "100", "B")), "custTin", "A000000011B"), "custNm", "Buyer One"));
        return note(2, "4");
    }

    private static JsonObject note(long invcNo, String quantity) {
        return with(with(creditNote(invcNo, 1, Line.of(quantity, "100", "B")), "custTin", "A000000011B"), "custNm", "Buyer One");
    }

    private void refused(String reason, JsonObject note) {
        Answer answer = unit.refused(Call.SAVE_SALE, note);
        assertEquals(unit.profile == Profile.G ? "400" : "910", answer.code());
        assertTrue(answer.reason().startsWith(reason), answer.reason());
    }

    private void refusesAllThatDoesNotFit(Profile profile) {
        JsonObject note = noteAt(profile);
        refused("Missing RfdDt Date", with(note, "rfdDt", null));
        refused("Invalid RfdRsnCd", with(note, "rfdRsnCd", null));
        refused("Invalid RfdRsnCd", with(note, "rfdRsnCd", "14"));
        refused("orgInvcNo does not exist", with(note, "orgInvcNo", 0));
        refused("orgInvcNo does not exist", with(note, "orgInvcNo", 77));
        refused("custTin does not match", with(note, "custTin", "P000000012B"));
        refused("custTin does not match", with(note, "custTin", null));
        refused("Cannot invoke", with(note, "custNm", null));
        refused("custNm does not match", with(note, "custNm", "Buyer Two"));
        refused("Invalid salesDt", with(note, "salesDt", "20261124"));
        refused("totAmt is more than the balance", note(2, "11"));
        refused("qty of KE2NTNO0000002", with(with(creditNote(2, 1, Line.of("1", "100", "A")), "custTin", "A000000011B"), "custNm", "Buyer One"));
        unit.must(Call.SAVE_SALE, note);
    }

    @Test
    void theGatewayRefusesAllThatDoesNotFitTheOriginal() {
        refusesAllThatDoesNotFit(Profile.G);
    }

    @Test
    void oscuDirectRefusesAllThatDoesNotFitTheOriginalUnlessItIsToldNotTo() {
        refusesAllThatDoesNotFit(Profile.D);
        Sandbox.UP.order("rules", "{\"rule\":\"CREDIT_NOTE\",\"profile\":\"D\",\"ruling\":\"ACCEPT\"}");
        unit.must(Call.SAVE_SALE, with(note(3, "4"), "rfdDt", null));
    }

    @Test
    void severalNotesMayTakeWhatIsLeftAndNotMore() {
        unit = null;
        noteAt(Profile.G);
        unit.must(Call.SAVE_SALE, note(2, "4"));
        unit.must(Call.SAVE_SALE, note(3, "5"));
        refused("totAmt is more than the balance of the original invoice. Balance: 100", note(4, "2"));
        unit.must(Call.SAVE_SALE, note(4, "1"));
        refused("totAmt is more than the balance of the original invoice. Balance: 0", note(5, "1"));
    }

    @Test
    void moreGoodsForLessMoneyAreNotGivenBackEither() {
        noteAt(Profile.G);
        JsonObject cheap = with(with(creditNote(2, 1, Line.of("11", "10", "B")), "custTin", "A000000011B"), "custNm", "Buyer One");
        refused("qty of KE2NTNO0000001 is more than the balance of the original invoice. Balance: 10", cheap);
    }

    @Test
    void aNoteOnANoteIsNoNote() {
        noteAt(Profile.G);
        unit.must(Call.SAVE_SALE, note(2, "4"));
        refused("orgInvcNo does not exist", with(note(3, "1"), "orgInvcNo", 2));
    }

    @Test
    void theVscuAcceptsAndRemarks() {
        JsonObject note = noteAt(Profile.V);
        unit.must(Call.SAVE_SALE, with(with(note, "rfdDt", null), "orgInvcNo", 77));
        assertEquals("[\"19: Missing RfdDt Date\",\"19: orgInvcNo does not exist: 77\"]",
                Sandbox.UP.ledger("kind=NR").getJsonObject(0).getJsonArray("warnings").toString());
    }
}

package com.completebytepos.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Office;
import com.completebytepos.till.DayText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.TillClient;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a shop wants four eyes, a supervisor who stands at the till asks a colleague for money and drawer like anybody else. */
class FourEyesST {

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void aSupervisorTakesCashOutAndOpensTheDrawerWithAColleagueAlone(String shop, String owner) {
        var colleague = Books.text(shop, "select bin_to_uuid(id) from app_user where username = '" + owner + "'");
        var till = TillClient.at(shop);
        till.as(till.supervisor());
        assertEquals(List.of("move-not-approved"), codes(till, till.moveCash("PICKUP", 500_001, "To the bank")));
        assertEquals(List.of("approved-by-oneself", "move-not-approved"), codes(till, till.moveCash("PAID_OUT", 500_001, "Rent", DayText.approval("CASH_OUT", till.supervisor(), "Mine"))));
        assertEquals(List.of(), codes(till, till.moveCash("PICKUP", 500_001, "To the bank", DayText.approval("CASH_OUT", colleague, "Bank"))));
        assertEquals(List.of(), codes(till, till.moveCash("PICKUP", 500_000, "Within the ceiling")));
        assertEquals(List.of("drawer-not-approved"), codes(till, till.openDrawer("Change for a note")));
        assertEquals(List.of("approved-by-oneself", "drawer-not-approved"), codes(till, till.openDrawer("Change for a note", DayText.approval("NO_SALE", till.supervisor(), "Mine"))));
        assertEquals(List.of(), codes(till, till.openDrawer("Change for a note", DayText.approval("NO_SALE", colleague, "Change"))));
        whole(shop);
    }

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void whereTwoEyesAreEnoughASupervisorNeedsNobody(String shop) {
        Books.run(shop, "insert into counter_limits (id, variance_limit, move_ceiling, four_eyes, return_days) select 1, 100, 5000, true, 14 from dual where not exists (select 1 from counter_limits)");
        Books.run(shop, "update counter_limits set four_eyes = false");
        try {
            var till = TillClient.at(shop);
            assertEquals(List.of("move-not-approved"), codes(till, till.moveCash("PICKUP", 500_001, "A cashier still asks")));
            till.as(till.supervisor());
            assertEquals(List.of(), codes(till, till.moveCash("PICKUP", 500_001, "To the bank")));
            assertEquals(List.of(), codes(till, till.openDrawer("Change for a note")));
        } finally {
            Books.run(shop, "update counter_limits set four_eyes = true");
        }
    }

    /** A shop of one cannot wait for a colleague; what the one does alone stands in the audit, and the owner's page says where the rule rests. */
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void whereNobodyElseMayApproveTheOneNeedsNobodyAndItIsWrittenDown(String shop, String owner) {
        var till = TillClient.at(shop);
        var cashier = till.cashier();
        var one = Books.text(shop, "select bin_to_uuid(id) from app_user where username = '" + owner + "'");
        var name = Books.text(shop, "select display_name from app_user where username = '" + owner + "'");
        var others = Books.text(shop, "select group_concat(distinct concat('0x', hex(u.id))) from app_user u join user_role r on r.user_id = u.id where r.role in ('OWNER', 'SUPERVISOR') and u.active and u.username <> '" + owner + "'");
        Books.run(shop, "update app_user set active = false where id in (" + others + ")");
        try {
            till.as(one);
            var moved = till.moveCash("PICKUP", 500_001, "To the bank");
            var looked = till.openDrawer("Change for a note");
            var signed = till.openDrawer("Change for a note", DayText.approval("NO_SALE", one, "Mine"));
            for (var entry : List.of(moved, looked, signed)) assertEquals(List.of(), codes(till, entry));
            assertEquals(3, Books.number(shop, "select count(*) from audit_entry where action = 'selling.approved-alone' and subject_id in ('" + moved.id() + "', '" + looked.id() + "', '" + signed.id() + "')"));
            till.as(cashier);
            assertEquals(List.of("drawer-not-approved"), codes(till, till.openDrawer("A cashier still asks")));
            assertEquals(List.of("move-not-approved"), codes(till, till.moveCash("PICKUP", 500_001, "A cashier still asks")));
            assertTrue(Office.signedIn(shop, owner).page("/office/branches/rules.xhtml?lang=en").contains("only " + name + " may approve here"));
        } finally {
            Books.run(shop, "update app_user set active = true where id in (" + others + ")");
        }
        assertFalse(Office.signedIn(shop, owner).page("/office/branches/rules.xhtml?lang=en").contains("may approve here"));
        till.as(one);
        assertEquals(List.of("drawer-not-approved"), codes(till, till.openDrawer("Change for a note")));
        whole(shop);
    }

    private static List<String> codes(TillClient till, SignedEntry entry) {
        return till.send(entry).get(0).getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(f -> f.getString("code")).toList();
    }

    private static void whole(String shop) {
        assertEquals(List.of(), Books.checks(shop).entrySet().stream().filter(check -> check.getValue() != 0).toList());
    }
}

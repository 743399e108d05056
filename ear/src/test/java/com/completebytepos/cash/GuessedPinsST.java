package com.completebytepos.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A till that counts wrong PINs says so: the owner reads it under what needs attention and in the audit. */
class GuessedPinsST {
    private static final Map<String, String> OWNERS = Map.of("duka", "asha", "soko", "musa");

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whoTriesPinsIsHeardOf(String shop) throws Exception {
        var till = TillClient.joining(shop);
        var name = Books.text(shop, "select display_name from app_user where id = uuid_to_bin('" + till.cashier() + "')");
        assertEquals(List.of("pin-guessed"), codes(till, wrong(till, 3, false, till.supervisor())));
        assertEquals(List.of("pin-locked"), codes(till, wrong(till, 10, true, null)));
        var of = "workstation_id = uuid_to_bin('" + till.workstationId() + "')";
        assertEquals(1, Books.number(shop, "select count(*) from sync_report where code = 'pin-guessed' and detail like '{wrong-pins-while|" + name + "|3|%' and " + of));
        assertEquals(2, Books.number(shop, "select count(*) from audit_entry where action = 'cash.pin-guessed' and " + of), "with the till it happened at");
        assertEquals(1, Books.number(shop, "select count(*) from audit_entry where action = 'cash.pin-guessed' and detail like '%: 10 wrong PINs in a row, open -> locked' and " + of));
        var page = Office.signedIn(shop, OWNERS.get(shop)).page("/office/sync/attention.xhtml?lang=en&kind=report.pin-locked");
        assertTrue(page.contains(name + ": 10 wrong PINs in a row") && page.contains("lets nobody in by that PIN"), page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void absurdNumbersAndStrangersAreHeardOfToo(String shop) {
        var till = TillClient.joining(shop);
        assertEquals(List.of("pin-guessed"), codes(till, wrong(till.as(Ids.next().toString()), 999_999_999, false, null)));
        var letters = till.chained("pin.wrong", Ids.next().toString(), Instant.now(), Json.createObjectBuilder().add("pin", Json.createObjectBuilder().add("wrong", "many").add("locked", true)));
        assertEquals("refused", till.send(letters).get(0).getString("result"));
    }

    private static SignedEntry wrong(TillClient till, long wrong, boolean locked, String signedOn) {
        var pin = Json.createObjectBuilder().add("wrong", wrong).add("locked", locked);
        return till.chained("pin.wrong", Ids.next().toString(), Instant.now(), Json.createObjectBuilder().add("pin", signedOn == null ? pin.addNull("signedOn") : pin.add("signedOn", signedOn)));
    }

    private static List<String> codes(TillClient till, SignedEntry entry) {
        return till.send(entry).get(0).getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(f -> f.getString("code")).toList();
    }
}

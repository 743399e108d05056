package com.completebytepos.storedvalue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.till.Api;
import com.completebytepos.till.TenderText;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A card sold at the till lasts as long as the owner says and may be somebody's; neither is asked for where nobody wants it. */
class CardsOfSomebodyST {
    private static final Map<String, String> OWNERS = Map.of("duka", "asha", "soko", "musa");

    @AfterEach
    void forEver() {
        OWNERS.forEach((shop, owner) -> set(shop, ""));
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void howLongTheyLastIsTheOwnersWordAndTillsHearIt(String shop) {
        var till = TillClient.joining(shop);
        set(shop, "");
        assertFalse(limits(shop, till).containsKey("valueMonths"), "for ever, unless the owner says so");
        assertEquals("", set(shop, "12"));
        assertEquals(12, limits(shop, till).getInt("valueMonths"));
        for (var wrong : List.of("0", "-1", "121", "1.5", "ten")) assertTrue(set(shop, wrong).startsWith("Type whole months"), wrong);
        assertEquals(12, limits(shop, till).getInt("valueMonths"), "what was wrong changed nothing");
        assertEquals("", set(shop, ""));
        assertFalse(limits(shop, till).containsKey("valueMonths"));
        assertTrue(Books.number(shop, "select count(*) from audit_entry where action = 'storedvalue.months-set'") >= 2);
    }

    @ParameterizedTest
    @CsvSource({"duka, soko", "soko, duka"})
    void theSlipsDayAndTheHolderStandInTheBooks(String shop, String other) {
        var till = TillClient.at(shop);
        set(shop, "12");
        var day = LocalDate.now(ZoneId.of("Africa/Nairobi")).plusMonths(12).toString();
        var name = "Akinyi " + Ids.next();
        var holder = Api.post(shop, "customers", till.token(), Json.createObjectBuilder().add("firstName", name).build().toString()).body().getString("id");
        var code = code();
        assertEquals(List.of(), codes(till, code, day, holder));
        assertEquals(day, Api.get(shop, "stored-values/" + code, till.token()).body().getString("expires"));
        var page = Office.signedIn(shop, OWNERS.get(shop)).page("/office/storedvalue/value.xhtml?lang=en&id=" + Books.text(shop, "select bin_to_uuid(id) from value_account where code = '" + code + "'"));
        assertEquals(List.of(name, day), List.of(Office.text(page, "holder"), Office.text(page, "expires")));
        assertEquals(404, Api.get(other, "stored-values/" + code, TillClient.joining(other).token()).status());
        var nobodys = code();
        assertEquals(List.of(), codes(till, nobodys, day, null));
        assertEquals(1, Books.number(shop, "select count(*) from value_account where holder_id is null and code = '" + nobodys + "'"));
        assertEquals(List.of(), codes(till, nobodys, LocalDate.parse(day).plusYears(5).toString(), holder), "topped up: its day stays, and it is somebody's now");
        assertEquals(1, Books.number(shop, "select count(*) from value_account where holder_id = uuid_to_bin('" + holder + "') and expires_on = '" + day + "' and code = '" + nobodys + "'"));
        assertEquals(List.of("value-holder-unknown"), codes(till, code, day, till.workstationId()), "whose it is, it stays");
        assertEquals(1, Books.number(shop, "select count(*) from value_account where holder_id = uuid_to_bin('" + holder + "') and code = '" + code + "'"));
        whole(shop);
    }

    /** Two entries of one person became one while the load was on its way. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void theHolderIsWhoStaysOfTwoAndNobodyWhereThereIsNoSuchCustomer(String shop) {
        var till = TillClient.at(shop);
        var phone = Buyers.phone();
        var into = Buyers.added(shop, till, "Stays", phone);
        var from = Buyers.added(shop, till, "Goes", "+254 " + phone.substring(1));
        Buyers.merge(shop, from);
        var late = code();
        assertEquals(List.of(), codes(till, late, null, from));
        assertEquals(into, Books.text(shop, "select bin_to_uuid(holder_id) from value_account where code = '" + late + "'"));
        var nobodys = code();
        assertEquals(List.of("value-holder-unknown"), codes(till, nobodys, null, Ids.next().toString()));
        assertEquals(1, Books.number(shop, "select count(*) from value_account where holder_id is null and balance = 100 and code = '" + nobodys + "'"));
        whole(shop);
    }

    /** The customer has the slip: what it says counts, unless it is no day to come at all. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void anotherDayThanTheRulesIsKeptAndFound(String shop) {
        var till = TillClient.at(shop);
        set(shop, "6");
        var today = LocalDate.now(ZoneId.of("Africa/Nairobi"));
        var late = code();
        assertEquals(List.of("value-expiry-differs"), codes(till, late, today.plusMonths(12).toString(), null));
        assertEquals(today.plusMonths(12).toString(), Books.text(shop, "select expires_on from value_account where code = '" + late + "'"));
        assertEquals(List.of("value-expiry-differs"), codes(till, code(), null, null), "as a till of before tells it");
        var past = code();
        assertEquals(List.of("value-expiry-past"), codes(till, past, today.minusDays(1).toString(), null));
        assertEquals(1, Books.number(shop, "select count(*) from value_account where expires_on is null and balance = 100 and code = '" + past + "'"));
        set(shop, "");
        assertEquals(List.of("value-expiry-differs"), codes(till, code(), today.plusMonths(6).toString(), null));
        whole(shop);
    }

    /** @return what is said at the field */
    private static String set(String shop, String months) {
        var form = OfficeForm.on(Office.signedIn(shop, OWNERS.get(shop)), "/office/branches/rules.xhtml?lang=en", "rules").with("valueMonths", months);
        form.press("save");
        return form.said("valueMonths");
    }

    private static JsonObject limits(String shop, TillClient till) {
        return Api.get(shop, "sync/changes?since=0&part=boot", till.token()).body().getJsonArray("rows").getValuesAs(JsonObject.class).stream().filter(row -> row.getString("kind").equals("limits")).findFirst().orElseThrow();
    }

    private static List<String> codes(TillClient till, String code, String expires, String holder) {
        var told = TenderText.load("GIFT_CARD", code, 10_000, TenderText.cash(10_000, 10_000)).build().getJsonObject("value");
        var value = Json.createObjectBuilder(told);
        if (expires != null) value.add("expires", expires);
        if (holder != null) value.add("holder", holder);
        var entry = till.chained("value.load", Ids.next().toString(), Instant.now(), Json.createObjectBuilder().add("value", value));
        return till.send(entry).get(0).getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(f -> f.getString("code")).toList();
    }

    private static String code() {
        return "H" + Ids.next().toString().replace("-", "").substring(17).toUpperCase();
    }

    private static void whole(String shop) {
        assertEquals(List.of(), Books.checks(shop).entrySet().stream().filter(check -> check.getValue() != 0).toList());
    }
}

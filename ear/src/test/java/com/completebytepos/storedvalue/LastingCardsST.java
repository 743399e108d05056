package com.completebytepos.storedvalue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.jobs.NightRun;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.till.Api;
import com.completebytepos.till.TenderText;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a card lasts: every night what expired leaves the books, and the owner may let one last longer. */
class LastingCardsST {
    private static final Map<String, String> OWNERS = Map.of("duka", "asha", "soko", "musa");

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatExpiredLeavesTheBooksOnceAndWhatLastsStays(String shop) throws Exception {
        var till = TillClient.joining(shop);
        var over = loaded(till, 40_000);
        var last = loaded(till, 30_000);
        Books.run(shop, "update value_account set expires_on = date_sub(curdate(), interval 2 day) where code = '" + over + "'");
        Books.run(shop, "update value_account set expires_on = date_add(curdate(), interval 2 day) where code = '" + last + "'");
        assertTrue(NightRun.of(shop, "storedvalue.expired").endsWith(" expired"));
        NightRun.of(shop, "storedvalue.expired");
        assertEquals(List.of(0L, 30_000L), List.of(balance(shop, over), balance(shop, last)));
        assertEquals(1, Books.number(shop, "select count(*) from value_entry e join value_account a on a.id = e.account_id where e.kind = 'EXPIRED' and e.amount = -400 and a.code = '" + over + "'"));
        assertEquals(List.of(), Books.checks(shop).entrySet().stream().filter(check -> check.getValue() != 0).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void theOwnerLetsACardLastLongerWithAReasonThatIsKept(String shop) throws Exception {
        var till = TillClient.joining(shop);
        var code = loaded(till, 25_000);
        Books.run(shop, "update value_account set expires_on = '2026-01-31' where code = '" + code + "'");
        assertEquals("urn:problem:storedvalue:value-expired", hold(shop, till, code).body().getString("type"));
        var later = LocalDate.now().plusYears(1).toString();
        var form = form(shop, OWNERS.get(shop), code);
        form.with("expiresOn", "2026-02-01").with("reason", "Was ill").press("extend");
        assertEquals("This day has passed. Choose a later one or none.", form.said("expiresOn"));
        form.with("expiresOn", later).with("reason", " ").press("extend");
        assertTrue(!form.said("reason").isEmpty());
        assertEquals("2026-01-31", Books.text(shop, "select expires_on from value_account where code = '" + code + "'"));
        form.with("expiresOn", later).with("reason", "Was ill").press("extend");
        assertEquals(200, hold(shop, till, code).status());
        assertEquals(1, Books.number(shop, "select count(*) from audit_entry where action = 'storedvalue.extended' and detail = '2026-01-31 -> " + later + ": Was ill'"));
        form.with("expiresOn", "").with("reason", "For good").press("extend");
        assertEquals(0, Books.number(shop, "select count(expires_on) from value_account where code = '" + code + "'"));
        assertEquals(25_000, balance(shop, code));
    }

    @ParameterizedTest
    @CsvSource({"duka, njeri", "soko, achieng"})
    void aSupervisorSeesNoSuchButton(String shop, String supervisor) {
        var page = Office.signedIn(shop, supervisor).page(page(shop, loaded(TillClient.joining(shop), 10_000)));
        assertTrue(page.contains("id=\"balance\"") && !page.contains(":extend\""), page);
    }

    private static OfficeForm form(String shop, String owner, String code) {
        return OfficeForm.on(Office.signedIn(shop, owner), page(shop, code), "value");
    }

    private static String page(String shop, String code) {
        return "/office/storedvalue/value.xhtml?lang=en&id=" + Books.text(shop, "select bin_to_uuid(id) from value_account where code = '" + code + "'");
    }

    private static String loaded(TillClient till, long amount) {
        var code = "T" + Ids.next().toString().replace("-", "").substring(17).toUpperCase();
        till.send(till.chained("value.load", Ids.next().toString(), Instant.now(), TenderText.load("GIFT_CARD", code, amount, TenderText.value("CASH", amount, null))));
        return code;
    }

    private static Api.Reply hold(String shop, TillClient till, String code) {
        return Api.post(shop, "stored-values/" + code + "/hold", till.token(), Json.createObjectBuilder().add("sale", Ids.next().toString()).add("amount", 100).build().toString());
    }

    private static long balance(String shop, String code) {
        return Books.number(shop, "select balance from value_account where code = '" + code + "'");
    }
}

package com.completebytepos.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Hashes;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.OfficePage;
import com.completebytepos.till.Api;
import com.completebytepos.till.OddSales;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** What a person decides about findings, on the page and through the API; who may not decides nothing. */
class FindingsST {
    @RegisterExtension final Browser browser = new Browser();
    private final OfficePage office = new OfficePage(browser);

    @ParameterizedTest
    @CsvSource({"duka, soko", "soko, duka"})
    void aFindingIsDecidedThroughTheApiByWhoMayAndOnce(String shop, String other) throws Exception {
        var till = TillClient.at(shop);
        var odd = OddSales.dearer(till);
        var path = "findings/finding/" + odd.id();
        var reader = token(shop, false);
        var found = Api.get(shop, path, reader).body();
        var price = found.getJsonArray("compared").getValuesAs(JsonObject.class).stream().filter(row -> row.getString("what").equals("total")).findFirst().orElseThrow();
        assertFalse(price.getString("told").isEmpty() || price.getString("expected").isEmpty(), found.toString());
        assertEquals(odd.payload(), found.getString("payload"));
        assertTrue(Api.get(shop, "findings?kind=finding.price-differs&limit=200", reader).body().toString().contains(odd.id()));
        assertEquals(403, Api.post(shop, path + "/decision", reader, said("ACCEPTED", null, null)).status());
        assertEquals(403, Api.post(shop, path + "/decision", till.token(), said("ACCEPTED", null, null)).status(), "a till decides nothing");
        assertEquals(401, Api.get(other, path, reader).status());
        var decider = token(shop, true);
        assertEquals(404, Api.get(other, path, token(other, true)).status());
        assertEquals("urn:problem:resolution:decision-missing", Api.post(shop, path + "/decision", decider, said("LATER", null, null)).body().getString("type"));
        assertEquals("urn:problem:resolution:reason-missing", Api.post(shop, path + "/decision", decider, said("IGNORED", " ", null)).body().getString("type"));
        assertEquals(422, Api.post(shop, path + "/decision", decider, said("CORRECTED", null, "NO-SUCH-1")).status());
        assertEquals("urn:problem:resolution:no-such-document", Api.post(shop, path + "/decision", decider, said("CORRECTED", null, "\u00c4\u05e9-1")).body().getString("type"));
        assertEquals("urn:problem:resolution:document-is-the-sale", Api.post(shop, path + "/decision", decider, said("CORRECTED", null, till.lastReceipt())).body().getString("type"));
        till.send(till.sale(new Sold(till.goods(1), 1_000)));
        var kept = Api.post(shop, path + "/decision", decider, said("CORRECTED", "rung again", till.lastReceipt()));
        assertEquals(200, kept.status(), kept.toString());
        assertEquals(till.lastReceipt(), kept.body().getJsonArray("decisions").getJsonObject(0).getString("document"));
        assertEquals(409, Api.post(shop, path + "/decision", decider, said("ACCEPTED", null, null)).status());
        assertFalse(Api.get(shop, "findings?kind=finding.price-differs&limit=200", reader).body().toString().contains(odd.id()), "it is no longer open");
        assertEquals(1, Books.number(shop, "select count(*) from audit_entry where action = 'resolution.corrected' and subject_id = '" + odd.id() + "'"));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, njeri, otieno", "soko, achieng, kamau"})
    void aSupervisorSeesBothSidesOnThePageAndPutsWhatWasRefusedIntoTheBooks(String shop, String supervisor, String accountant) throws Exception {
        var till = TillClient.at(shop);
        var honest = till.sale(new Sold(till.goods(2), 1_000));
        till.send(honest.tampered("\"quantity\":1000", "\"quantity\":2000"));
        var report = Books.text(shop, "select bin_to_uuid(id) from sync_report where code = 'bad-signature' and workstation_id = uuid_to_bin('" + till.workstationId() + "')");
        office.open(shop, accountant, "resolution/finding.xhtml?source=report&id=" + report);
        browser.awaitText("[id='finding:compared']", "Hash of the entry before");
        assertEquals(0, browser.driver().findElements(By.id("finding:book")).size(), "an accountant only looks");
        browser.driver().manage().deleteAllCookies();
        office.open(shop, supervisor, "resolution/finding.xhtml?source=report&id=" + report);
        office.click("finding:book");
        browser.awaitText("[id='finding:deciding']", "Say why.");
        assertEquals(0, salesOf(shop, till));
        office.type("finding:reason", "The cashier confirms it");
        office.click("finding:book");
        browser.awaitText("[id='finding:decisions']", "Put into the books");
        browser.picture("finding-booked-" + shop);
        assertEquals(1, salesOf(shop, till));
        var asked = Api.post(shop, "findings/report/" + report + "/decision", token(shop, true), said("BOOKED", "again", null));
        assertEquals(409, asked.status(), asked.toString());
        assertEquals(1, salesOf(shop, till));
        assertEquals(List.of(), Books.checks(shop).entrySet().stream().filter(check -> check.getValue() != 0).toList());
    }

    @ParameterizedTest
    @CsvSource({"duka, soko", "soko, duka"})
    void aJournalBroughtAsAFileCountsByItsOwnSignatures(String shop, String other) throws Exception {
        var lost = TillClient.at(shop);
        var sent = lost.sale(new Sold(lost.goods(1), 1_000));
        lost.send(sent);
        var kept = List.of(sent, lost.sale(new Sold(lost.goods(2), 2_000)), lost.sale(new Sold(lost.goods(3), 1_000)));
        var carrier = TillClient.at(shop);
        var reply = Api.post(shop, "sync/journals", carrier.token(), journal(kept));
        assertEquals("{\"attention\":0,\"known\":1,\"stored\":2,\"strangers\":0}", reply.body().toString());
        assertEquals(3, salesOf(shop, lost));
        var forged = kept.get(1).tampered("\"quantity\":2000", "\"quantity\":9000");
        assertEquals(1, Api.post(shop, "sync/journals", carrier.token(), journal(List.of(forged))).body().getInt("attention"));
        var abroad = TillClient.at(other);
        assertEquals(3, Api.post(other, "sync/journals", abroad.token(), journal(kept)).body().getInt("strangers"), "another shop's journal is nobody's here");
        assertEquals(401, Api.post(other, "sync/journals", carrier.token(), journal(kept)).status());
        assertEquals(400, Api.post(shop, "sync/journals", carrier.token(), "{\"entries\":[]}").status());
        assertEquals(3, salesOf(shop, lost));
    }

    private static String journal(List<SignedEntry> entries) {
        var array = Json.createArrayBuilder();
        for (var entry : entries) array.add(Json.createObjectBuilder().add("payload", entry.payload()).add("signature", entry.signature()));
        return Json.createObjectBuilder().add("entries", array).build().toString();
    }

    private static String said(String decision, String reason, String document) {
        var told = Json.createObjectBuilder().add("decision", decision);
        if (reason != null) told.add("reason", reason);
        if (document != null) told.add("document", document);
        return told.build().toString();
    }

    private static String token(String shop, boolean resolves) throws Exception {
        var secret = Hashes.newToken("cbpos_");
        Database.run("insert into cbpos_shop_" + shop + ".api_token (id, name, token_hash, created_by, created_at, scopes) values (uuid_to_bin('" + Ids.next() + "'), 'findings " + Ids.next()
                + "', X'" + HexFormat.of().formatHex(Hashes.sha256(secret)) + "', uuid_to_bin('" + Ids.next() + "'), now(3), '" + (resolves ? "findings:decide sales:read" : "sales:read") + "')");
        return secret;
    }

    private static long salesOf(String shop, TillClient till) {
        return Books.number(shop, "select count(*) from sale where workstation_id = uuid_to_bin('" + till.workstationId() + "')");
    }
}

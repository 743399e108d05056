package com.completebytepos.fiscal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What KRA has not got is on every till's ping whatever it waits for, and the shop says from when on it is late. */
class KraAgeST {
    private static final Map<String, String> DEVICE = Map.of("duka", "A000000001D/00", "soko", "A000000002S/01");
    private static final String PAGE = "/office/fiscal/devices.xhtml?lang=en";

    @AfterEach
    void lenient() {
        Kra.set("STRICT", "N");
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void refusedReceiptsAndADeviceThatStandsStillAreToldToTheTill(String shop) {
        var books = new FiscalBooks(shop);
        var till = TillClient.at(shop);
        Kra.set("STRICT", "Y");
        var sale = till.sale(new Sold(till.goods(13), 9_000_000));
        till.send(sale);
        books.awaitState(sale.id(), "REJECTED");
        var kra = awaited(till, told -> told.getInt("refused") > 0);
        assertTrue(kra.getInt("waiting") >= kra.getInt("refused"), kra.toString());
        assertTrue(!kra.isNull("oldestAt"), kra.toString());
        state(shop, "STOPPED");
        try {
            awaited(till, told -> told.getBoolean("stopped"));
        } finally {
            state(shop, "ACTIVE");
        }
    }

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void theShopSaysFromWhenOnItIsLateAndTillsAreTold(String shop, String owner) {
        var till = TillClient.at(shop);
        var limits = OfficeForm.on(Office.signedIn(shop, owner), PAGE, "limits");
        try {
            limits.with("amber", "3").with("red", "2").press("saveLimits");
            assertEquals("Type whole hours from 1 to 168; red is not before amber.", limits.said("red"));
            assertTrue(limits.with("amber", "3").with("red", "5").press("saveLimits").contains("Tills follow within seconds"));
            awaited(till, told -> told.getInt("amber") == 3 && told.getInt("red") == 5);
            assertTrue(Office.signedIn(shop, owner).page("/office/fiscal/etims.xhtml?lang=en").contains("Amber from 3 hours, red from 5 hours."));
        } finally {
            limits.with("amber", "12").with("red", "24").press("saveLimits");
        }
    }

    private static JsonObject awaited(TillClient till, Predicate<JsonObject> wanted) {
        var last = new JsonObject[1];
        FiscalBooks.await("the ping tells it", () -> {
            last[0] = till.ping(0, "0".repeat(64)).body().getJsonObject("fiscal");
            return wanted.test(last[0]);
        });
        return last[0];
    }

    private static void state(String shop, String state) {
        Books.run(shop, "update fiscal_device set state = '" + state + "' where current_branch_id is not null and concat(pin, '/', bhf_id) = '" + DEVICE.get(shop) + "'");
    }
}

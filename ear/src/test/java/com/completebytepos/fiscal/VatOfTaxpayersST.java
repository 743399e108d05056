package com.completebytepos.fiscal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.Office;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every taxpayer of a shop files what was sold under its own PIN, and sees what of it KRA has not got. */
class VatOfTaxpayersST {
    static final String STRANGER = "P777777777Z";
    private static final Map<String, String> DEVICE = Map.of("duka", "A000000001D/00", "soko", "A000000002S/01");
    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
    private final YearMonth month = YearMonth.now(NAIROBI).minusMonths(4);

    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void whatWasSoldUnderAnotherPinStandsInItsOwnReturnAndWhatWaitsStandsBeside(String shop, String accountant) throws SQLException {
        var books = new FiscalBooks(shop);
        var till = TillClient.at(shop);
        var office = Office.signedIn(shop, accountant);
        var theirs = sold(till);
        till.send(theirs);
        books.awaitState(theirs.id(), "APPROVED");
        var before = documents(office, null, "Output: what was sold");
        var schema = "cbpos_shop_" + shop + ".";
        Database.run("UPDATE " + schema + "fiscal_stamp SET pin = '" + STRANGER + "' WHERE document_id = (SELECT id FROM " + schema + "fiscal_document WHERE sale_id = uuid_to_bin('" + theirs.id() + "'))",
                "INSERT INTO " + schema + "fiscal_device (id, branch_id, profile, environment, pin, bhf_id, serial, state, next_number, failures) SELECT uuid_to_bin(uuid()), branch_id, profile, environment, '" + STRANGER
                        + "', '00', 'S', 'RETIRED', 1, 0 FROM " + schema + "fiscal_device LIMIT 1");
        books.hold(DEVICE.get(shop));
        try {
            assertEquals(1, documents(office, STRANGER, "Output: what was sold"));
            assertEquals(before - 1, documents(office, null, "Output: what was sold"));
            assertTrue(office.page("/office/taxbooks/vatreturn.xhtml?lang=en&month=" + month).contains("pin=" + STRANGER));
            var waiting = sold(till);
            till.send(waiting);
            assertEquals(before, documents(office, null, "Output: what was sold"));
            assertEquals(1, documents(office, null, "Output KRA has not got yet"));
            assertEquals(0, documents(office, STRANGER, "Output KRA has not got yet"));
            assertEquals(404, office.get("/office/taxbooks/export/vat.csv?pin=A000000099X").statusCode());
        } finally {
            books.go(DEVICE.get(shop));
            Database.run("DELETE FROM " + schema + "fiscal_device WHERE pin = '" + STRANGER + "'");
        }
    }

    private SignedEntry sold(TillClient till) {
        var goods = till.shelf().stream().filter(g -> g.taxLetter().equals("B") && g.unit().equals("EA")).findFirst().orElseThrow();
        return till.saleAt(month.atDay(9).atTime(12, 0).atZone(NAIROBI).toInstant(), SaleText.of(List.of(new Sold(goods, 1_000)), till.taxes()));
    }

    /** Under the general rate. */
    private long documents(Office office, String pin, String side) {
        var file = new String(office.get("/office/taxbooks/export/vat.csv?lang=en&month=" + month + (pin == null ? "" : "&pin=" + pin)).body(), StandardCharsets.UTF_8);
        return file.lines().filter(line -> line.startsWith(side) && line.contains("B: general")).mapToLong(line -> Long.parseLong(line.split(",")[2])).findFirst().orElseThrow(() -> new AssertionError(file));
    }
}

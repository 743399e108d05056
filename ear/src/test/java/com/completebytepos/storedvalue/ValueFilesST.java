package com.completebytepos.storedvalue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
import com.completebytepos.reporting.SheetFile;
import com.completebytepos.till.TenderText;
import com.completebytepos.till.TillClient;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shop owes on cards, and the ledger of one card, as files in every format: what the filter asked for, with its sum, and of the own shop alone. */
class ValueFilesST {

    @ParameterizedTest
    @CsvSource({"duka, asha, soko, musa", "soko, musa, duka, asha"})
    void cardsAndTheLedgerOfOneComeAsFilesWithTheirSums(String shop, String owner, String other, String neighbour) throws Exception {
        var till = TillClient.at(shop);
        var code = "F" + Ids.next().toString().replace("-", "").substring(17).toUpperCase();
        till.send(till.chained("value.load", Ids.next().toString(), Instant.now(), TenderText.load("GIFT_CARD", code, 40_000, TenderText.value("CASH", 40_000, null))));
        var id = Books.text(shop, "select bin_to_uuid(id) from value_account where code = '" + code + "'");
        var office = Office.signedIn(shop, owner);
        var files = "/office/storedvalue/files/";
        var of = "?lang=en&kind=GIFT_CARD&all=false&code=" + code;
        var rows = SheetFile.csv(office.get(files + "values.csv" + of).body()).rows();
        assertEquals(List.of(code), rows.stream().map(row -> row.get(1)).filter(cell -> cell.startsWith("F")).toList());
        assertEquals("400.00", rows.get(rows.size() - 1).get(2));
        var entries = SheetFile.csv(office.get(files + "entries.csv?lang=en&id=" + id).body()).rows();
        assertEquals("400.00", entries.get(entries.size() - 1).get(2));
        var last = "stored-value-" + code.substring(code.length() - 4) + ".csv";
        assertTrue(office.get(files + "entries.csv?lang=en&id=" + id).headers().firstValue("Content-Disposition").orElse("").contains(last));
        assertEquals(0, Books.number(shop, "select count(*) from audit_entry where concat(coalesce(subject_id, ''), ' ', coalesce(detail, '')) like '%" + code + "%'"), "who reads the audit could spend it");
        for (var format : Map.of("pdf", "%PDF", "xlsx", "PK").entrySet()) {
            for (var file : List.of("values." + format.getKey() + of, "entries." + format.getKey() + "?lang=sw&id=" + id)) {
                var answer = office.get(files + file);
                assertEquals(200, answer.statusCode(), file);
                assertTrue(new String(answer.body(), StandardCharsets.ISO_8859_1).startsWith(format.getValue()), file);
            }
        }
        var page = office.page("/office/storedvalue/value.xhtml?lang=en&id=" + id);
        for (var format : List.of("csv", "xlsx", "pdf")) assertTrue(page.contains("files/entries." + format + "?id=" + id), format);
        for (var bad : List.of("entries.csv?id=" + id + "x", "entries.csv", "nothing.csv", "values.txt")) assertEquals(404, office.get(files + bad).statusCode(), bad);
        assertEquals(404, Office.signedIn(other, neighbour).get(files + "entries.csv?id=" + id).statusCode());
    }
}

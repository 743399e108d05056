package com.completebytepos.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list that leaves the house as a file is written down: who took which, narrowed down to what, without the words that were looked for. */
class ExportsAuditedST {
    private static final String LAST = "select max(seq) from audit_entry";

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void everyListTakenAsAFileStandsInTheAuditAndIsFoundThere(String shop, String owner) {
        var office = Office.signedIn(shop, owner);
        var lists = Map.of("/office/selling/export/sales.csv?from=2026-11-01&q=Wanjiku", "sales", "/office/customers/export/customers.xlsx?q=Otieno", "customers", "/office/storedvalue/files/values.pdf?kind=VOUCHER&code=SECRET&all=true", "stored-values",
                "/office/audit/audit/audit.csv?who=Wanjiku", "audit-");
        for (var list : lists.entrySet()) {
            long before = Books.number(shop, LAST);
            assertEquals(200, office.get(list.getKey()).statusCode(), list.getKey());
            var written = "from audit_entry where seq > " + before + " and action = 'audit.exported' and subject_kind = 'file' and subject_id like '" + list.getValue() + "%' and actor_id is not null";
            assertEquals(1, Books.number(shop, "select count(*) " + written), list.getKey());
            var detail = Books.text(shop, "select detail " + written);
            assertFalse(detail.contains("Wanjiku") || detail.contains("Otieno") || detail.contains("SECRET"), detail);
            assertTrue(!list.getKey().contains("VOUCHER") || detail.contains("kind=VOUCHER"), detail);
        }
        long before = Books.number(shop, LAST);
        OfficeForm.on(office, "/office/identity/timeclock.xhtml?lang=en", "clock").press("export");
        assertEquals(1, Books.number(shop, "select count(*) from audit_entry where seq > " + before + " and action = 'audit.exported' and subject_id = 'time.csv'"));
        var page = office.page("/office/audit/audit.xhtml?lang=en&what=List+taken+as+a+file");
        assertTrue(page.contains("title=\"audit.exported\"") && page.contains("stored-values.pdf: all=true kind=VOUCHER"));
        assertTrue(office.page("/office/audit/audit.xhtml?lang=sw&what=Orodha+imechukuliwa").contains("stored-values.pdf"));
    }

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void whatIsRefusedIsNoExport(String shop, String owner) {
        long before = Books.number(shop, LAST);
        assertEquals(404, Office.signedIn(shop, owner).get("/office/storedvalue/files/entries.csv?id=none").statusCode());
        assertEquals(0, Books.number(shop, "select count(*) from audit_entry where seq > " + before + " and action = 'audit.exported'"));
    }
}

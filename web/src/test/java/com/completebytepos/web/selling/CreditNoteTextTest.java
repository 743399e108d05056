package com.completebytepos.web.selling;

import static com.completebytepos.web.selling.SamplePapers.note;
import static com.completebytepos.web.selling.SamplePapers.noted;
import static com.completebytepos.web.selling.SamplePapers.textOf;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.reporting.ReceiptPaper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The paper of what takes a sale back. */
class CreditNoteTextTest {

    @Test
    void aCreditNoteNamesItsInvoiceByKrasNumberAndIsBelowZero() throws IOException {
        var text = textOf(note(ReceiptPaper.ORIGINAL, noted(false))).replaceAll("\\s+", " ");
        int at = 0;
        for (var word : List.of("CREDIT NOTE", "ORIGINAL CU INVOICE NO.#", "KRACU9900000001/17", "CREDIT NOTE IS APPROVED ONLY FOR ORIGINAL SALES RECEIPT", "65.00 x -2", "-130.00C", "TOTAL -296.50", "TOTAL B-16.00% -166.50",
                "TOTAL TAX B -22.97", "TOTAL C-0.00% -130.00", "TOTAL TAX -22.97", "GIVEN BACK CASH -297.00", "SCU INFORMATION", "KRACU9900000001/18 NC", "18/21 NC", "TIS INFORMATION", "MA-02-R000018",
                "ORIGINAL RECEIPT MA-02-000017", "REASON Damaged")) {
            int found = text.indexOf(word, at);
            assertTrue(found >= 0, word + " is not after " + text.substring(0, at) + " in " + text);
            at = found + word.length();
        }
        assertFalse(text.contains("TAX INVOICE"), text);
        assertTrue(textOf(note(ReceiptPaper.COPY, noted(false))).contains("18/21 CC"));
    }

    @Test
    void aNoteForAnotherBuyerGivesNoMoneyBack() throws IOException {
        assertFalse(textOf(note(ReceiptPaper.ORIGINAL, noted(true))).contains("GIVEN BACK"));
    }

    @Test
    void goodsThatCameBackArePaperedAsNoCreditNoteBeforeKrasStamp() throws IOException {
        var text = textOf(note(ReceiptPaper.PROVISIONAL, null)).replaceAll("\\s+", " ");
        for (var word : List.of("GOODS RETURNED", "NOT A CREDIT NOTE", "HII SI NOTI YA MKOPO", "credit note will follow")) assertTrue(text.contains(word), word + " in " + text);
        assertFalse(text.contains("SCU"), text);
    }
}

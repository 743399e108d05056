package com.completebytepos.web.selling;

import com.completebytepos.accounts.AccountQueries;
import com.completebytepos.branches.BusinessDetails;
import com.completebytepos.fiscal.FiscalEnvironment;
import com.completebytepos.fiscal.FiscalStamps;
import com.completebytepos.fiscal.StampRow;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.pricing.PromotionUses;
import com.completebytepos.reporting.ReceiptPaper;
import com.completebytepos.reporting.Returnables;
import com.completebytepos.reporting.SaleAmounts;
import com.completebytepos.reporting.SaleSheet;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A sale of two lines and what takes it back, on paper. */
final class SamplePapers {

    private SamplePapers() {
    }

    static String textOf(ReceiptPaper paper) throws IOException {
        return new PdfTextExtractor(new PdfReader(ReceiptPdf.of(paper, null))).getTextFromPage(1);
    }

    static ReceiptPaper paper(boolean vat) {
        return paper(vat, ReceiptPaper.PROVISIONAL, null);
    }

    static ReceiptPaper paper(boolean vat, String kind, FiscalStamps.Paper fiscal) {
        var place = new SaleSheet.Place(UUID.randomUUID(), "Moi Avenue", "Moi Avenue 12, Nairobi", "0700 000 000", UUID.randomUUID(), 2, "Counter", UUID.randomUUID(), "Till 2");
        var head = new SaleSheet.Head(UUID.randomUUID(), "MA-02-000017", "COMPLETED", LocalDate.of(2026, 11, 24), Instant.parse("2026-11-24T21:30:00Z"), Instant.parse("2026-11-24T21:30:01Z"),
                false, vat ? "VAT" : "NONE", place, UUID.randomUUID(), 4, UUID.randomUUID(), "Wanjiku");
        var lines = List.of(line(1, "Brookside milk 500 ml", 2_000, 65_00, "C", 0), line(2, "Sukari nyeupe ya kilo moja kutoka Mumias, mfuko wa buluu", 1_000, 185_00, "B", 18_50));
        var sums = List.of(tax("A", 0, 0, 0), tax("B", 1600, 143_53, 22_97), tax("C", 0, 130_00, 0), tax("D", 0, 0, 0), tax("E", 800, 0, 0));
        var taken = List.of(new SaleSheet.Taken("CASH", money(297_00), money(500_00), money(203_00)));
        var sale = new SaleSheet(head, new SaleAmounts(money(315_00), money(18_50), money(273_53), money(22_97), money(296_50), money(50)), lines,
                sums.stream().map(ReceiptPaper.TaxLine::sums).toList(), taken, List.of(), List.of(), "PENDING");
        return new ReceiptPaper(new BusinessDetails("Duka la Asha", "P051234567X", "Karibu", "Asante, karibu tena."), sale, vat, sums, kind, fiscal, null,
                new ReceiptPaper.Beside(List.of(new PromotionUses.Reason(2, "Tamu kumi", money(15_00))), new AccountQueries.Collected(29, 134), List.of()), null);
    }

    static ReceiptPaper note(String kind, FiscalStamps.Paper fiscal) {
        var sold = paper(true);
        var back = sold.sale().takenBack();
        var head = back.head();
        var sheet = new SaleSheet(new SaleSheet.Head(head.id(), "MA-02-R000018", head.state(), head.businessDay(), head.completedAt(), head.syncedAt(), false, head.taxProfile(), head.place(), head.shiftId(), 4,
                head.cashierId(), head.cashier()), back.amounts(), back.lines(), back.taxes(), List.of(new SaleSheet.Taken("CASH", money(-297_00), money(-297_00), money(0))), List.of(), List.of(), "PENDING");
        var sums = sheet.taxes().stream().map(t -> new ReceiptPaper.TaxLine(t.letter(), t.rate().movePointRight(2).longValueExact(), t)).toList();
        return new ReceiptPaper(sold.business(), sheet, true, sums, kind, fiscal, null, ReceiptPaper.Beside.NOTHING,
                new Returnables.Document(head.id(), "MA-02-000017", head.completedAt(), money(296_50), "DAMAGED"));
    }

    static FiscalStamps.Paper noted(boolean whole) {
        var sale = stamped();
        var signed = new StampRow.Signed("KRACU9900000001", "WIS00000001", 18L, 21L, "EAHSAV6ECUUXSY6PCCJYAUP6MI", "QUII27MATATSHFRC", Instant.parse("2026-11-26T07:15:30Z"));
        return new FiscalStamps.Paper(UUID.randomUUID(), new StampRow(32, "A000000001D", "00", FiscalEnvironment.LIVE, signed), sale.check(), null, sale.since(), new FiscalStamps.Credited(sale.stamp(), whole));
    }

    static FiscalStamps.Paper stamped() {
        var signed = new StampRow.Signed("KRACU9900000001", "WIS00000001", 17L, 20L, "EAHSAV6ECUUXSY6PCCJYAUP6MI", "QUII27MATATSHFRB", Instant.parse("2026-11-26T06:15:30Z"));
        return new FiscalStamps.Paper(UUID.randomUUID(), new StampRow(31, "A000000001D", "00", FiscalEnvironment.LIVE, signed),
                "https://etims.kra.go.ke/common/link/etims/receipt/indexEtimsReceiptData?Data=A000000001D00QUII27MATATSHFRB", "P000000012B", Instant.parse("2026-11-26T06:15:00Z"), null);
    }

    private static SaleSheet.Line line(int number, String name, long quantity, long price, String letter, long discount) {
        long supply = price * quantity / 1_000;
        return new SaleSheet.Line(number, null, null, name, "EA", Quantity.ofThousandths(quantity), money(price), letter, money(supply), money(discount), money(supply - discount), money(0), money(0), null, null, null, null);
    }

    private static ReceiptPaper.TaxLine tax(String letter, long rate, long taxable, long tax) {
        return new ReceiptPaper.TaxLine(letter, rate, new SaleSheet.Tax(letter, BigDecimal.valueOf(rate, 2), money(taxable), money(tax), money(taxable + tax)));
    }

    private static Money money(long cents) {
        return Money.ofCents(cents);
    }
}

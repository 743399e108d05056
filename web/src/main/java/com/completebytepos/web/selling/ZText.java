package com.completebytepos.web.selling;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.reporting.ZSheet;
import com.completebytepos.web.faces.MoneyText;
import com.completebytepos.web.http.Texts;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A shift's report line by line, for a roll of 80 mm. Sections without a figure are left out. */
final class ZText {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(HouseClock.NAIROBI);
    private static final List<String> ORDER = List.of("SALES", "RETURNS", "DISCOUNT", "ROUNDING", "REMOVED", "ABANDONED", "LETTER", "CATEGORY", "CASHIER", "TENDER", "REFUND", "VALUE", "DEPOSIT",
            "MOVE", "CHANGE", "TENDER_OUT", "DRAWER", "FLOAT", "FLOAT_PIECE", "FLOAT_LEFT", "FLOAT_DIFF", "EXPECTED", "COUNTED", "VARIANCE", "TAKEN", "STAYS", "TENDER_DUE", "TENDER_COUNT", "TENDER_DIFF", "RECONCILED");

    /** Where the names of a section have their words. */
    private static final Map<String, String> KINDS = Map.of("MOVE", "cash-move", "DEPOSIT", "deposit-kind");

    private final Locale locale;
    private final List<ReceiptText.Line> lines = new ArrayList<>();

    private ZText(Locale locale) {
        this.locale = locale;
    }

    /** @param heads the business, the place, the shift: one line each */
    static List<ReceiptText.Line> of(ZSheet sheet, List<String> heads, Locale locale) {
        var text = new ZText(locale);
        lines(heads).forEach(text::plain);
        text.lines.add(new ReceiptText.Line(text.word("z.title") + " " + sheet.head().number(), true, false, null));
        if (sheet.head().revision() > 1) text.plain(Texts.text(locale, "z.amended", sheet.head().revision(), SaleWords.word(locale, "z.because", sheet.head().because())));
        text.plain(text.word("shifts.day") + " " + sheet.head().businessDay() + " · " + STAMP.format(sheet.writtenAt()));
        ORDER.forEach(section -> text.section(section, sheet.section(section)));
        return text.lines;
    }

    private void section(String section, List<ZSheet.Row> rows) {
        if (rows.isEmpty()) return;
        boolean named = rows.get(0).name() != null;
        if (named) plain(word("z." + section));
        for (var row : rows) {
            var label = named ? "  " + SaleWords.word(locale, KINDS.getOrDefault(section, "tender"), row.name()) : word("z." + section);
            var count = row.count() == 0 ? "" : " (" + row.count() + ")";
            PaperLines.spread(label + count, section.equals("DRAWER") ? String.valueOf(row.count()) : MoneyText.of(row.amount()), ReceiptText.WIDTH).forEach(this::plain);
            if (section.equals("LETTER")) PaperLines.spread("    " + word("sales.tax"), MoneyText.of(row.tax()), ReceiptText.WIDTH).forEach(this::plain);
        }
    }

    private static List<String> lines(List<String> heads) {
        return heads.stream().flatMap(head -> PaperLines.wrap(head, ReceiptText.WIDTH).stream()).toList();
    }

    private String word(String key) {
        return Texts.text(locale, key);
    }

    private void plain(String text) {
        lines.add(new ReceiptText.Line(text, false, false, null));
    }
}

package com.completebytepos.web.agreeing;

import com.completebytepos.agreeing.PaperBook;
import com.completebytepos.agreeing.PaperFilter;
import com.completebytepos.agreeing.PaperLine;
import com.completebytepos.agreeing.PaperSheet;
import com.completebytepos.purchasing.PurchaseRules;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** office/agreeing/papers.xhtml: what is asked for stands in the address; a part of the list at a time. */
@Named
@RequestScoped
public class PapersView {
    private static final int SHOWN = 50;

    @Inject PaperBook book;
    @Inject PurchaseRules rules;

    private String from;
    private String to;
    private String text;
    private String verdict;
    private String start;
    private PaperSheet sheet;

    public void load() {
        sheet = book.of(new PaperFilter(Days.read(from), Days.read(to), text, Days.named(verdict)));
    }

    public PaperSheet getSheet() { return sheet; }
    public List<PaperLine> getLines() { return sheet.lines().stream().skip(first()).limit(SHOWN).toList(); }
    public int getCount() { return sheet.lines().size(); }
    public boolean isMore() { return first() + SHOWN < getCount(); }
    public boolean isLess() { return first() > 0; }
    public int getBefore() { return Math.max(0, first() - SHOWN); }
    public int getAfter() { return first() + SHOWN; }
    private int first() {
        int asked = start != null && start.matches("\\d{1,6}") ? Integer.parseInt(start) : 0;
        return Math.min(asked, Math.max(0, getCount() - 1)) / SHOWN * SHOWN;
    }

    public PaperLine.Verdict[] getVerdicts() { return PaperLine.Verdict.values(); }
    public PurchaseRules.Limits getLaw() { return rules.limits(); }

    /** What is asked for, for a file of it and for another part of it. */
    public String getQuery() {
        var filter = sheet.filter();
        return "from=" + filter.from() + "&to=" + filter.to() + (filter.verdict() == null ? "" : "&verdict=" + filter.verdict()) + (filter.text() == null ? "" : "&text=" + URLEncoder.encode(filter.text(), StandardCharsets.UTF_8));
    }

    public String getFrom() { return sheet == null ? from : sheet.filter().from().toString(); }
    public void setFrom(String from) { this.from = from; }
    public String getTo() { return sheet == null ? to : sheet.filter().to().toString(); }
    public void setTo(String to) { this.to = to; }
    public String getText() { return text; }
    public void setText(String text) { this.text = text; }
    public String getVerdict() { return sheet == null || sheet.filter().verdict() == null ? null : sheet.filter().verdict().name(); }
    public void setVerdict(String verdict) { this.verdict = verdict; }
    public String getStart() { return start; }
    public void setStart(String start) { this.start = start; }
}

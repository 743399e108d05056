package com.completebytepos.web.agreeing;

import com.completebytepos.agreeing.SmallSellers;
import com.completebytepos.agreeing.UnsupportedCosts;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** office/agreeing/unsupported.xhtml: purchases no tax invoice stands for, and up to which turnover a seller goes without. */
@Named
@ViewScoped
public class UnsupportedView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 500;

    @Inject UnsupportedCosts costs;
    @Inject SmallSellers sellers;
    @Inject Clock clock;

    private String from;
    private String to;
    private String text;
    private UnsupportedCosts.Sheet sheet;
    private Money termTurnover;
    private LocalDate termSince;
    private String termSource;

    public void load() {
        sheet = costs.of(Days.read(from), Days.read(to), text);
        var term = sellers.term(LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI));
        termTurnover = term.turnover();
        termSince = term.since();
        termSource = term.source();
    }

    public void saveTerm() {
        sellers.setTerm(new SmallSellers.Term(termTurnover, termSince, termSource));
        Messages.done("agreeing.term-saved");
        load();
    }

    public UnsupportedCosts.Sheet getSheet() { return sheet; }
    public List<UnsupportedCosts.Cost> getCosts() { return sheet.costs().stream().limit(SHOWN).toList(); }
    public boolean isMore() { return sheet.costs().size() > SHOWN; }
    public String getQuery() { return "from=" + sheet.from() + "&to=" + sheet.to() + (text == null || text.isBlank() ? "" : "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8)); }
    public String getFrom() { return sheet == null ? from : sheet.from().toString(); }
    public void setFrom(String from) { this.from = from; }
    public String getTo() { return sheet == null ? to : sheet.to().toString(); }
    public void setTo(String to) { this.to = to; }
    public String getText() { return text; }
    public void setText(String text) { this.text = text; }
    public Money getTermTurnover() { return termTurnover; }
    public void setTermTurnover(Money termTurnover) { this.termTurnover = termTurnover; }
    public LocalDate getTermSince() { return termSince; }
    public void setTermSince(LocalDate termSince) { this.termSince = termSince; }
    public String getTermSource() { return termSource; }
    public void setTermSource(String termSource) { this.termSource = termSource; }
}

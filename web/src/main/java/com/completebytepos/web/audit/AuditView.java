package com.completebytepos.web.audit;

import com.completebytepos.audit.AuditFilter;
import com.completebytepos.audit.AuditRow;
import com.completebytepos.audit.AuditTrail;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.web.export.CsvDownload;
import com.completebytepos.web.faces.Messages;
import com.completebytepos.web.faces.Page;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** office/audit/audit.xhtml */
@Named
@ViewScoped
public class AuditView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int AT_A_TIME = 1000;

    @Inject AuditTrail trail;

    private String who;
    private String what;
    private LocalDate from;
    private LocalDate until;
    private final Page<AuditRow> rows = new Page<>(() -> trail.count(filter()), (first, size) -> trail.page(filter(), first, size), AuditRow::seq);

    public void check() {
        trail.firstBreak().ifPresentOrElse(at -> Messages.error("audit.broken", at), () -> Messages.done("audit.intact"));
    }

    /** What is shown, all pages of it. */
    public void export() {
        var wanted = filter();
        long count = trail.count(wanted);
        var pages = Stream.iterate(0, first -> first < count, first -> first + AT_A_TIME);
        var lines = pages.flatMap(first -> trail.page(wanted, first, AT_A_TIME).stream()).map(AuditView::line);
        var header = Stream.of("seq", "at", "actor-kind", "who", "what", "subject", "subject-id", "detail").map(c -> Messages.text("audit." + c)).toList();
        CsvDownload.send("audit-" + CurrentShop.require() + ".csv", header, lines);
    }

    private static List<Object> line(AuditRow row) {
        return Arrays.asList(row.seq(), row.at(), row.actorKind(), row.actorName(), row.action(), row.subjectKind(), row.subjectId(), row.detail());
    }

    private AuditFilter filter() {
        return new AuditFilter(who, what, from, until);
    }

    public Page<AuditRow> getRows() { return rows; }
    public String getWho() { return who; }
    public void setWho(String who) { this.who = who; }
    public String getWhat() { return what; }
    public void setWhat(String what) { this.what = what; }
    public LocalDate getFrom() { return from; }
    public void setFrom(LocalDate from) { this.from = from; }
    public LocalDate getUntil() { return until; }
    public void setUntil(LocalDate until) { this.until = until; }
}

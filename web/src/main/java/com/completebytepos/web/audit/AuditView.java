package com.completebytepos.web.audit;

import com.completebytepos.audit.AuditRow;
import com.completebytepos.audit.AuditTrail;
import com.completebytepos.audit.TrailCheck;
import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.branches.Workstations;
import com.completebytepos.web.faces.Messages;
import com.completebytepos.web.faces.Page;
import com.completebytepos.web.identity.LanguageView;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** office/audit/audit.xhtml: the filter stands in the address. */
@Named
@ViewScoped
public class AuditView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject AuditTrail trail;
    @Inject TrailCheck checking;
    @Inject BranchRegister register;
    @Inject Workstations workstations;
    @Inject LanguageView language;

    private AuditQuery asked;
    private String who;
    private String what;
    private LocalDate from;
    private LocalDate until;
    private UUID branch;
    private List<Place> choices;
    private Map<UUID, String> places;
    private final Page<AuditRow> rows = new Page<>(() -> trail.count(asked.filter(language.getLocale())), (first, size) -> trail.page(asked.filter(language.getLocale()), first, size), AuditRow::seq);

    @PostConstruct
    void open() {
        asked = AuditQuery.read(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
        who = asked.who();
        what = asked.what();
        from = asked.from();
        until = asked.until();
        branch = asked.placeId();
        var branches = register.all();
        var tills = workstations.all();
        places = AuditQuery.places(branches, tills);
        choices = choices(branches, tills);
    }

    public void find() throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect("audit.xhtml?" + new AuditQuery(blank(who), blank(what), from, until, branch).query());
    }

    public void check() {
        checking.firstBreak().ifPresentOrElse(at -> Messages.error("audit.broken", at), () -> Messages.done("audit.intact"));
    }

    public String wordOf(AuditRow row) {
        return ActionWords.of(row.action(), language.getLocale());
    }

    public String placeOf(AuditRow row) {
        return AuditQuery.place(row, places, language.getLocale());
    }

    /** Each branch, then its workstations. */
    private List<Place> choices(List<BranchSummary> branches, List<WorkstationEntry> tills) {
        var found = new ArrayList<Place>();
        for (var one : branches) {
            found.add(new Place(one.id(), one.name()));
            tills.stream().filter(till -> till.branchId().equals(one.id())).map(till -> new Place(till.id(), places.get(till.id()))).sorted(Comparator.comparing(Place::name)).forEach(found::add);
        }
        return found;
    }

    /** Where something was done: a branch, or a workstation of it. */
    public record Place(UUID id, String name) implements Serializable {
    }

    private static String blank(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    public String getQuery() { return asked.query(); }
    public List<Place> getChoices() { return choices; }
    public Page<AuditRow> getRows() { return rows; }
    public String getWho() { return who; }
    public void setWho(String who) { this.who = who; }
    public String getWhat() { return what; }
    public void setWhat(String what) { this.what = what; }
    public LocalDate getFrom() { return from; }
    public void setFrom(LocalDate from) { this.from = from; }
    public LocalDate getUntil() { return until; }
    public void setUntil(LocalDate until) { this.until = until; }
    public UUID getBranch() { return branch; }
    public void setBranch(UUID branch) { this.branch = branch; }
}

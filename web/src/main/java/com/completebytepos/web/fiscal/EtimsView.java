package com.completebytepos.web.fiscal;

import com.completebytepos.fiscal.DeviceRow;
import com.completebytepos.fiscal.FiscalCorrections;
import com.completebytepos.fiscal.FiscalDevices;
import com.completebytepos.fiscal.FiscalLists;
import com.completebytepos.fiscal.FiscalProblem;
import com.completebytepos.fiscal.FiscalQueue;
import com.completebytepos.fiscal.FiscalState;
import com.completebytepos.fiscal.Fiscalisation;
import com.completebytepos.fiscal.ItemRow;
import com.completebytepos.reporting.FiscalFilter;
import com.completebytepos.reporting.FiscalReports;
import com.completebytepos.reporting.FiscalRow;
import com.completebytepos.web.faces.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** office/fiscal/etims.xhtml */
@Named
@ViewScoped
public class EtimsView implements Serializable {
    private static final long serialVersionUID = 1;
    @Inject FiscalReports reports;
    @Inject FiscalDevices devices;
    @Inject FiscalCorrections corrections;
    @Inject FiscalLists lists;
    @Inject Fiscalisation fiscal;
    @Inject Clock clock;

    private UUID branchId;
    private String state;
    private String problem;
    private String words;
    private EtimsRows rows;
    private List<Place> places;
    private FiscalQueue.Limits limits = FiscalQueue.Limits.USUAL;
    private ItemForm item;
    private List<FiscalRow> chosen = List.of();

    /** A branch's queue with its device; null when it has none. */
    public record Place(FiscalReports.BranchQueue queue, DeviceRow device) implements Serializable {
    }

    @PostConstruct
    void begin() {
        rows = new EtimsRows(reports, this::filter);
    }

    public void load() {
        var byBranch = devices.all().stream().collect(Collectors.toMap(d -> d.settings().branchId(), d -> d));
        limits = fiscal.limits();
        places = reports.queues().stream().map(q -> new Place(q, byBranch.get(q.branchId()))).toList();
    }

    public void sendAgain(FiscalRow row) {
        corrections.sendAgain(row.id());
        Messages.done("etims.sent-again", 1);
        load();
    }

    public void sendChosenAgain() {
        Messages.done("etims.sent-again", corrections.sendAgain(chosen.stream().map(FiscalRow::id).toList()));
        chosen = List.of();
        load();
    }

    public void sendAllAgain(FiscalReports.Problem group) {
        Messages.done("etims.sent-again", corrections.sendAllAgain(FiscalProblem.valueOf(group.problem()), group.words()));
        load();
    }

    public void resume(Place place) {
        devices.resume(place.device().id());
        Messages.done("etims.device-resumed", place.queue().branch());
        load();
    }

    /** A person looked at KRA: whether it has the document in flight. */
    public void decide(Place place, boolean hasIt) {
        devices.decide(place.device().id(), hasIt);
        Messages.done(hasIt ? "etims.number-is-there" : "etims.number-is-free", place.device().inFlight());
        load();
    }

    public void correct(ItemRow row) { item = new ItemForm(row); }

    public void saveItem() {
        corrections.describe(item.getId(), item.description());
        Messages.done("etims.item-saved", item.getName());
        load();
    }

    public void tellAgain(ItemRow.Part part) {
        corrections.tellPartAgain(part.id());
        Messages.done("etims.part-told-again", part.kit(), part.part());
        load();
    }

    /** good, warn or bad: how long the oldest document waits. */
    public String ageOf(Instant oldest) {
        if (oldest == null) return "good";
        var age = Duration.between(oldest, clock.instant());
        return age.toHours() >= limits.red() ? "bad" : age.toHours() >= limits.amber() ? "warn" : "good";
    }

    /** Hours and minutes. */
    public String timeOf(Instant oldest) {
        if (oldest == null) return "";
        var age = Duration.between(oldest, clock.instant());
        return String.format("%d:%02d h", age.toHours(), age.toMinutesPart());
    }

    private FiscalFilter filter() {
        return new FiscalFilter(branchId, state, problem, words);
    }

    public EtimsRows getRows() { return rows; }
    public String getLateFrom() { return Messages.text("etims.limits", limits.amber(), limits.red()); }
    public String undecided(Place place) { return Messages.text("etims.undecided", place.device().inFlight()); }
    public List<Place> getPlaces() { return places; }
    public List<FiscalReports.Problem> getProblems() { return reports.problems(); }
    public List<FiscalReports.Sequence> getSequences() { return reports.sequences(); }
    public List<ItemRow> getRefusedItems() { return corrections.refusedItems(); }
    public List<ItemRow.Part> getRefusedParts() { return corrections.refusedParts(); }
    public List<FiscalLists.Notice> getNotices() { return lists.notices(); }
    public List<FiscalLists.ItemClass> getClasses() { return lists.classes(); }
    public FiscalState[] getStates() { return FiscalState.values(); }
    public ItemForm getItem() { return item; }
    public List<FiscalRow> getChosen() { return chosen; }
    public void setChosen(List<FiscalRow> chosen) { this.chosen = chosen; }
    public UUID getBranchId() { return branchId; }
    public void setBranchId(UUID branchId) { this.branchId = branchId; }
    public String getState() { return state; }
    public void setState(String state) { this.state = state; }
    public String getProblem() { return problem; }
    public void setProblem(String problem) { this.problem = problem; }
    public String getWords() { return words; }
    public void setWords(String words) { this.words = words; }
}

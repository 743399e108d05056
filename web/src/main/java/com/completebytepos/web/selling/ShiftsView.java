package com.completebytepos.web.selling;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.cash.Settlements;
import com.completebytepos.identity.TillPeople;
import com.completebytepos.reporting.ZReports;
import com.completebytepos.selling.ShiftFilter;
import com.completebytepos.selling.ShiftQueries;
import com.completebytepos.selling.ShiftRow;
import com.completebytepos.selling.ShiftState;
import com.completebytepos.selling.TillEntry;
import com.completebytepos.selling.Tills;
import com.completebytepos.tenancy.BranchScope;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** office/selling/shifts.xhtml */
@Named
@ViewScoped
public class ShiftsView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject ShiftQueries shifts;
    @Inject BranchRegister register;
    @Inject Tills tills;
    @Inject TillPeople people;
    @Inject Settlements settlements;
    @Inject ZReports reports;

    private LocalDate day;
    private UUID branchId;
    private UUID tillId;
    private ShiftState state;
    private ShiftRows rows;
    private List<BranchSummary> branches;
    private List<TillEntry> drawers;
    private final Map<UUID, String> names = new HashMap<>();

    @PostConstruct
    void begin() {
        rows = new ShiftRows(shifts, people, settlements, reports, () -> new ShiftFilter(day, branchId, tillId, state));
        branches = register.mine();
        drawers = BranchScope.mine(tills.all(), TillEntry::branchId);
        branches.forEach(b -> names.put(b.id(), b.name()));
        drawers.forEach(t -> names.put(t.id(), t.name()));
    }

    /** Refuses who may not see shifts before anything is drawn. */
    public void load() {
        shifts.count(new ShiftFilter(day, branchId, tillId, state));
    }

    public String placeOf(ShiftRow row) {
        return names.get(row.shift().branchId()) + " · " + names.get(row.shift().tillId());
    }

    public String nameOf(TillEntry till) {
        return names.get(till.branchId()) + " · " + till.name();
    }

    public ShiftRows getRows() { return rows; }
    public List<BranchSummary> getBranches() { return branches; }
    public List<TillEntry> getTills() { return drawers; }
    public ShiftState[] getStates() { return ShiftState.values(); }
    public LocalDate getDay() { return day; }
    public void setDay(LocalDate day) { this.day = day; }
    public UUID getBranchId() { return branchId; }
    public void setBranchId(UUID branchId) { this.branchId = branchId; }
    public UUID getTillId() { return tillId; }
    public void setTillId(UUID tillId) { this.tillId = tillId; }
    public ShiftState getState() { return state; }
    public void setState(ShiftState state) { this.state = state; }
}

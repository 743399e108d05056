package com.completebytepos.web.branches;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.branches.Workstations;
import com.completebytepos.selling.TillEntry;
import com.completebytepos.selling.Tills;
import com.completebytepos.sync.TillState;
import com.completebytepos.sync.TillStates;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** office/branches/branches.xhtml */
@Named
@ViewScoped
public class BranchesView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject BranchRegister register;
    @Inject Tills tills;
    @Inject Workstations workstations;
    @Inject TillStates states;

    private List<BranchPlaces> places;
    private BranchForm form = new BranchForm(null);
    private TillForm till = new TillForm(null, null);

    public void load() {
        var branches = register.editable();
        var heard = states.all();
        var drawers = tills.all();
        var stations = workstations.all();
        places = branches.stream().map(branch -> places(branch, drawers, stations, heard)).toList();
    }

    public void open() { form = new BranchForm(null); }
    public void open(BranchSummary branch) { form = new BranchForm(branch); }
    public void openTill(UUID branchId) { till = new TillForm(branchId, null); }
    public void openTill(TillEntry one) { till = new TillForm(one.branchId(), one); }

    public void save() {
        if (form.isFresh()) register.add(form.getCode(), form.getName(), form.getAddress(), form.getPhone(), form.getLike());
        else register.describe(form.getId(), form.getVersion(), form.getName(), form.getAddress(), form.getPhone());
        done("branches.saved", form.getName());
    }

    public void close(BranchSummary branch) {
        register.close(branch.id());
        done("branches.closed", branch.name());
    }

    public void reopen(BranchSummary branch) {
        register.reopen(branch.id());
        done("branches.reopened", branch.name());
    }

    public void saveTill() {
        if (till.getRead() == null) tills.add(till.getBranchId(), till.getName());
        else tills.describe(till.getRead().id(), till.getName(), till.getRead().active());
        done("branches.saved", till.getName());
    }

    public void setUsed(TillEntry one, boolean used) {
        tills.describe(one.id(), one.name(), used);
        done(used ? "branches.till-used" : "branches.till-unused", one.name());
    }

    public void revoke(WorkstationEntry one) {
        workstations.revoke(one.id());
        done("branches.revoked", one.receiptPrefix());
    }

    private void done(String key, String what) {
        Messages.done(key, what);
        load();
    }

    private static BranchPlaces places(BranchSummary branch, List<TillEntry> drawers, List<WorkstationEntry> stations, Map<UUID, TillState> heard) {
        var names = drawers.stream().collect(Collectors.toMap(TillEntry::id, TillEntry::name));
        return new BranchPlaces(branch, drawers.stream().filter(t -> t.branchId().equals(branch.id())).toList(),
                stations.stream().filter(w -> w.branchId().equals(branch.id())).map(w -> new BranchPlaces.Station(w, names.get(w.tillId()), heard.get(w.id()))).toList());
    }

    public List<BranchPlaces> getPlaces() { return places; }
    public BranchForm getForm() { return form; }
    public TillForm getTill() { return till; }
}

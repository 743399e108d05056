package com.completebytepos.web.labelwalk;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.labelwalk.LabelWalkList;
import com.completebytepos.labelwalk.LabelWalks;
import com.completebytepos.web.faces.Page;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** office/labelwalk/walks.xhtml: every walk, and where the next one begins. */
@Named
@ViewScoped
public class LabelWalksView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject LabelWalks walks;
    @Inject LabelWalkList list;
    @Inject BranchRegister register;

    private Page<LabelWalkList.Row> rows;
    private List<BranchSummary> branches;
    private UUID branchId;

    @PostConstruct
    void open() {
        rows = new Page<>(list::count, list::page, LabelWalkList.Row::id);
        branches = register.mine().stream().filter(BranchSummary::active).toList();
    }

    public String begin() {
        return "/office/labelwalk/walk.xhtml?faces-redirect=true&id=" + walks.begin(branchId);
    }

    public Page<LabelWalkList.Row> getRows() { return rows; }
    public List<BranchSummary> getBranches() { return branches; }
    public UUID getBranchId() { return branchId; }
    public void setBranchId(UUID branchId) { this.branchId = branchId; }
}

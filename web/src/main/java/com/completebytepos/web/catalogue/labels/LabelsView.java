package com.completebytepos.web.catalogue.labels;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.catalogue.Categories;
import com.completebytepos.catalogue.CategoryRow;
import com.completebytepos.purchasing.CostChanges;
import com.completebytepos.purchasing.GoodsReceiving;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** office/catalogue/labels.xhtml: which goods get labels, on what paper; the files are {@link LabelsDownload}'s. */
@Named
@RequestScoped
public class LabelsView {
    @Inject Categories shelves;
    @Inject BranchRegister register;
    @Inject CostChanges receipts;
    private List<CategoryRow> categories;
    private List<BranchSummary> branches;
    private List<UUID> ticked;
    private UUID receipt;
    private UUID branch;
    private GoodsReceiving.Row came;

    @PostConstruct
    @SuppressWarnings("unchecked")
    void begin() {
        var flash = FacesContext.getCurrentInstance().getExternalContext().getFlash();
        ticked = (List<UUID>) flash.get("ticked");
        branch = (UUID) flash.get("branch");
        categories = shelves.all();
        branches = register.mine().stream().filter(BranchSummary::active).toList();
    }

    public void load() {
        if (receipt == null) return;
        came = receipts.receipt(receipt);
        branch = came.branchId();
    }

    public List<CategoryRow> getCategories() { return categories; }
    public List<BranchSummary> getBranches() { return branches; }
    /** What the list of products ticked, null where a filter or a receipt says which. */
    public List<UUID> getTicked() { return ticked; }
    public String getIds() { return ticked == null ? "" : ticked.stream().map(UUID::toString).collect(Collectors.joining(",")); }
    public boolean isByFilter() { return ticked == null && came == null; }
    public UUID getReceipt() { return receipt; }
    public void setReceipt(UUID receipt) { this.receipt = receipt; }
    /** The receipt whose goods get labels, null where it is none's. */
    public GoodsReceiving.Row getCame() { return came; }
    /** Where the labels are for, null for the shop. */
    public UUID getBranch() { return branch; }
    public List<String> getLayouts() { return Arrays.stream(LabelLayout.values()).map(l -> l.word).toList(); }
    public List<String> getRolls() { return Arrays.stream(LabelEscPos.Roll.values()).map(r -> r.word).toList(); }
    public List<String> getKinds() { return Arrays.stream(LabelOrder.Of.values()).map(LabelOrder.Of::word).toList(); }
}

package com.completebytepos.web.tracking;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.tracking.TrackingQueries;
import com.completebytepos.web.faces.Page;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** office/tracking/batches.xhtml: what expires when. */
@Named
@ViewScoped
public class BatchesView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject TrackingQueries queries;
    @Inject BranchRegister register;

    private BatchFilterForm form;
    private Page<TrackingQueries.Batch> rows;
    private List<BranchSummary> branches;

    @PostConstruct
    void begin() {
        form = BatchFilterForm.read(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap()::get);
        var filter = form.toFilter();
        branches = register.mine();
        rows = new Page<>(() -> queries.count(filter), (first, size) -> queries.page(filter, first, size), b -> b.branchId() + " " + b.skuId() + " " + b.batch());
    }

    public void load() {
        queries.count(form.toFilter());
    }

    public String branchName(UUID id) {
        return branches.stream().filter(b -> b.id().equals(id)).map(BranchSummary::name).findFirst().orElse("");
    }

    public BatchFilterForm getForm() { return form; }
    public Page<TrackingQueries.Batch> getRows() { return rows; }
    public List<BranchSummary> getBranches() { return branches; }
}

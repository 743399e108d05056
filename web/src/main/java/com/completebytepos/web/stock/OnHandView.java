package com.completebytepos.web.stock;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.reporting.StockReports;
import com.completebytepos.stock.StockCheckup;
import com.completebytepos.stock.TransferQueries;
import com.completebytepos.web.faces.Page;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** office/stock/onhand.xhtml */
@Named
@ViewScoped
public class OnHandView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject StockReports reports;
    @Inject BranchRegister register;
    @Inject StockCheckup checkup;
    @Inject TransferQueries transfers;

    private OnHandForm form;
    private Page<StockReports.Row> rows;
    private List<BranchSummary> branches;
    private StockReports.Sums sums;
    private StockCheckup.Last check;
    private List<TransferQueries.Row> overdue;

    @PostConstruct
    void begin() {
        form = OnHandForm.read(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap()::get);
        var filter = form.toFilter();
        branches = register.mine();
        rows = new Page<>(() -> reports.sums(filter).rows(), (first, size) -> reports.page(filter, first, size), row -> row.branchId() + " " + row.skuId());
    }

    public void load() {
        sums = reports.sums(form.toFilter());
        check = checkup.last().orElse(null);
        overdue = transfers.overdue();
    }

    public OnHandForm getForm() { return form; }
    public Page<StockReports.Row> getRows() { return rows; }
    public List<BranchSummary> getBranches() { return branches; }
    public StockReports.Sums getSums() { return sums; }
    public StockCheckup.Last getCheck() { return check; }
    public List<TransferQueries.Row> getOverdue() { return overdue; }
}

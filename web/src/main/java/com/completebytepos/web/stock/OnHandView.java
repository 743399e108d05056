package com.completebytepos.web.stock;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.kernel.Money;
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
    /** Rows ahead of the last one shown that the pages lead to. */
    private static final int AHEAD = 1_000;

    @Inject StockReports reports;
    @Inject BranchRegister register;
    @Inject StockCheckup checkup;
    @Inject TransferQueries transfers;

    private OnHandForm form;
    private int reached;
    private Page<StockReports.Row> rows;
    private List<BranchSummary> branches;
    private StockCheckup.Last check;
    private List<TransferQueries.Row> overdue;

    @PostConstruct
    void begin() {
        form = OnHandForm.read(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap()::get);
        var filter = form.toFilter();
        branches = register.mine();
        rows = new Page<>(() -> reports.count(filter, reached + AHEAD), (first, size) -> page(filter, first, size), row -> row.branchId() + " " + row.skuId());
    }

    /** Whoever goes on finds as many pages ahead again. */
    private List<StockReports.Row> page(StockReports.Filter filter, int first, int size) {
        reached = Math.max(reached, first + size);
        return reports.page(filter, first, size);
    }

    public void load() {
        check = checkup.last().orElse(null);
        overdue = transfers.overdue();
    }

    public OnHandForm getForm() { return form; }
    public Page<StockReports.Row> getRows() { return rows; }
    public List<BranchSummary> getBranches() { return branches; }
    /** Asked for after the list stands: it sums over all goods of all branches, of a past date over all that moved since. */
    public Money getValue() {
        return reports.value(form.toFilter());
    }

    public long getCount() {
        return reports.count(form.toFilter());
    }

    public StockCheckup.Last getCheck() { return check; }
    public List<TransferQueries.Row> getOverdue() { return overdue; }
}

package com.completebytepos.web.reporting;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.reporting.StockFigures;
import com.completebytepos.web.faces.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** office/reporting/stock.xhtml: the period and the branch stand in the address. */
@Named
@ViewScoped
public class StockFiguresView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 100;

    @Inject StockFigures figures;
    @Inject BranchRegister register;
    @Inject Clock clock;

    private VatPeriod period;
    private UUID branch;
    private List<BranchSummary> branches;
    private List<StockFigures.Goods> goods;
    private List<StockFigures.Loss> losses;
    private List<StockFigures.Bought> bought;
    private List<StockFigures.Branch> performance;

    @PostConstruct
    void open() {
        var asked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        period = VatPeriod.read(asked.get("from"), asked.get("to"), LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI));
        var told = asked.get("branch");
        branch = told != null && told.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? UUID.fromString(told) : null;
        branches = register.mine();
        goods = figures.goods(branch, period.from(), period.to(), SHOWN);
        losses = figures.losses(period.from(), period.to());
        bought = figures.bought(period.from(), period.to());
        performance = figures.branches(period.from(), period.to());
    }

    public String getBranchesChart() { return StockCharts.branches(performance, Messages.text("stock.net-sales"), Messages.text("purchasing.margin"), Messages.text("stock.value")); }
    public String getQuery() { return "from=" + period.from() + "&to=" + period.to() + (branch == null ? "" : "&branch=" + branch); }
    public VatPeriod getPeriod() { return period; }
    public UUID getBranch() { return branch; }
    public List<BranchSummary> getBranches() { return branches; }
    public List<StockFigures.Goods> getGoods() { return goods; }
    public List<StockFigures.Loss> getLosses() { return losses; }
    public List<StockFigures.Bought> getBought() { return bought; }
    public List<StockFigures.Branch> getPerformance() { return performance; }
}

package com.completebytepos.web.reporting;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.reporting.CashPicture;
import com.completebytepos.reporting.CounterReports;
import com.completebytepos.reporting.SalesReports;
import com.completebytepos.web.faces.Messages;
import com.completebytepos.web.faces.MoneyText;
import com.completebytepos.web.faces.Page;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;

/** office/reporting/counter.xhtml: what is listed, the period, branch and cashier stand in the address. */
@Named
@ViewScoped
public class CounterView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject CounterReports reports;
    @Inject SalesReports sales;
    @Inject BranchRegister register;
    @Inject Clock clock;

    private String kind;
    private String from;
    private String to;
    private String branch;
    private String cashier;
    private CounterFilter filter;
    private CashPicture.Figure sum;
    private List<CounterReports.Off> off;
    private final Page<CounterReports.Deed> rows = new Page<>(() -> sum.count(), (first, size) -> reports.page(filter.kind(), filter.wanted(), first, size), CounterReports.Deed::id);

    @PostConstruct
    void open() {
        filter = CounterFilter.read(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap(), today());
        kind = filter.kind().name();
        from = filter.period().from().toString();
        to = filter.period().to().toString();
        branch = filter.branchId() == null ? "" : filter.branchId().toString();
        cashier = filter.cashierId() == null ? "" : filter.cashierId().toString();
        sum = reports.sum(filter.kind(), filter.wanted());
        off = reports.off(filter.wanted());
    }

    public void apply() throws IOException {
        var asked = new HashMap<String, String>();
        asked.put("kind", kind);
        asked.put("from", from);
        asked.put("to", to);
        asked.put("branch", branch);
        asked.put("cashier", cashier);
        var wanted = CounterFilter.read(asked, today());
        FacesContext.getCurrentInstance().getExternalContext().redirect("counter.xhtml?kind=" + wanted.kind() + "&" + wanted.query());
    }

    /** Known words where the books hold a key, else the text as it was typed. */
    public String word(String text) {
        return CounterExport.word(text, Messages::text);
    }

    /** For sentences; cells have a converter. */
    public String money(Money amount) {
        return MoneyText.of(amount);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI);
    }

    public String getOffChart() { return CounterCharts.off(off, Messages.text("tender.CASH"), Messages.text("counter.others")); }
    public CounterReports.Kind[] getKinds() { return CounterReports.Kind.values(); }
    public List<BranchSummary> getBranches() { return register.mine(); }
    public List<SalesReports.Person> getPeople() { return sales.people(); }
    public String getQuery() { return filter.query(); }
    public Page<CounterReports.Deed> getRows() { return rows; }
    public CashPicture.Figure getSum() { return sum; }
    public List<CounterReports.Off> getOff() { return off; }
    public String getKind() { return kind; }
    public void setKind(String kind) { this.kind = kind; }
    public String getFrom() { return from; }
    public void setFrom(String from) { this.from = from; }
    public String getTo() { return to; }
    public void setTo(String to) { this.to = to; }
    public String getBranch() { return branch; }
    public void setBranch(String branch) { this.branch = branch; }
    public String getCashier() { return cashier; }
    public void setCashier(String cashier) { this.cashier = cashier; }
}

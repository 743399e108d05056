package com.completebytepos.web.selling;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.reporting.SaleFilter;
import com.completebytepos.reporting.SaleRow;
import com.completebytepos.reporting.SalesReports;
import com.completebytepos.selling.TillEntry;
import com.completebytepos.selling.Tills;
import com.completebytepos.tenancy.BranchScope;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** office/selling/sales.xhtml: the filter stands in the address, totals speak of the whole of it. */
@Named
@ViewScoped
public class SalesView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final Map<String, SalesReports.Order> ORDERS = Map.of("completedAt", SalesReports.Order.COMPLETED_AT, "receiptNumber", SalesReports.Order.RECEIPT_NUMBER,
            "amounts.total", SalesReports.Order.TOTAL, "amounts.discount", SalesReports.Order.DISCOUNT, "amounts.tax", SalesReports.Order.TAX);

    @Inject SalesReports reports;
    @Inject BranchRegister branches;
    @Inject Tills tills;
    @Inject Clock clock;

    private SaleFilterForm form;
    private SaleFilter filter;
    private SalesReports.Totals totals;
    private List<BranchSummary> branchChoices;
    private List<TillEntry> tillChoices;
    private List<SalesReports.Person> people;
    private final Rows rows = new Rows();

    @PostConstruct
    void open() {
        var asked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        form = SaleFilterForm.read(asked::get, LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI));
        filter = form.toFilter();
        totals = reports.totals(filter);
        branchChoices = branches.mine();
        tillChoices = BranchScope.mine(tills.all(), TillEntry::branchId);
        people = reports.people();
    }

    /** Goes to the address of the new filter; a field that cannot be read keeps the page as it is. */
    public void apply() throws IOException {
        form.tidy();
        form.toFilter();
        FacesContext.getCurrentInstance().getExternalContext().redirect("sales.xhtml?" + form.getQuery());
    }

    private class Rows extends LazyDataModel<SaleRow> {
        private static final long serialVersionUID = 1;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            if (FacesContext.getCurrentInstance().isPostback()) totals = reports.totals(filter);
            return Math.toIntExact(totals.count());
        }

        @Override
        public List<SaleRow> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
            var wanted = sort.values().stream().filter(s -> ORDERS.containsKey(s.getField())).findFirst();
            var order = wanted.map(s -> ORDERS.get(s.getField())).orElse(SalesReports.Order.COMPLETED_AT);
            return reports.page(filter, order, wanted.map(s -> s.getOrder().isAscending()).orElse(false), first, size);
        }

        @Override
        public String getRowKey(SaleRow row) {
            return row.id().toString();
        }

        @Override
        public SaleRow getRowData(String key) {
            throw new UnsupportedOperationException("rows are links, nothing is selected");
        }
    }

    public SaleFilterForm getForm() { return form; }
    public SalesReports.Totals getTotals() { return totals; }
    public LazyDataModel<SaleRow> getRows() { return rows; }
    public List<BranchSummary> getBranches() { return branchChoices; }
    public List<TillEntry> getTills() { return tillChoices; }
    public List<SalesReports.Person> getPeople() { return people; }
}

package com.completebytepos.web.selling;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.reporting.ProformaList;
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

/** office/selling/proformas.xhtml: offers on paper and the sales they became; the filter stands in the address, sums speak of the whole of it. */
@Named
@ViewScoped
public class ProformasView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final Map<String, ProformaList.Order> ORDERS = Map.of("at", ProformaList.Order.AT, "number", ProformaList.Order.NUMBER, "total", ProformaList.Order.TOTAL);

    @Inject ProformaList proformas;
    @Inject SalesReports reports;
    @Inject BranchRegister branches;
    @Inject Tills tills;
    @Inject Clock clock;

    private SaleFilterForm form;
    private ProformaList.Filter filter;
    private ProformaList.Sums sums;
    private List<BranchSummary> branchChoices;
    private List<TillEntry> tillChoices;
    private List<SalesReports.Person> people;
    private final Rows rows = new Rows();

    @PostConstruct
    void open() {
        var asked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        form = SaleFilterForm.read(asked::get, LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI));
        filter = filter(form);
        sums = proformas.sums(filter);
        branchChoices = branches.mine();
        tillChoices = BranchScope.mine(tills.all(), TillEntry::branchId);
        people = reports.people();
    }

    static ProformaList.Filter filter(SaleFilterForm form) {
        var told = form.toFilter();
        var sold = form.get("sold");
        return new ProformaList.Filter(told.days().from(), told.days().to(), told.branchId(), told.tillId(), told.cashierId(), told.receiptNumber(), sold == null ? null : sold.equals("yes"));
    }

    /** Goes to the address of the new filter; a field that cannot be read keeps the page as it is. */
    public void apply() throws IOException {
        form.tidy();
        form.toFilter();
        FacesContext.getCurrentInstance().getExternalContext().redirect("proformas.xhtml?" + form.getQuery());
    }

    private class Rows extends LazyDataModel<ProformaList.Row> {
        private static final long serialVersionUID = 1;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            if (FacesContext.getCurrentInstance().isPostback()) sums = proformas.sums(filter);
            return Math.toIntExact(sums.count());
        }

        @Override
        public List<ProformaList.Row> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
            var wanted = sort.values().stream().filter(s -> ORDERS.containsKey(s.getField())).findFirst();
            var order = wanted.map(s -> ORDERS.get(s.getField())).orElse(ProformaList.Order.AT);
            return proformas.page(filter, order, wanted.map(s -> s.getOrder().isAscending()).orElse(false), first, size);
        }

        @Override
        public String getRowKey(ProformaList.Row row) {
            return row.id().toString();
        }

        @Override
        public ProformaList.Row getRowData(String key) {
            throw new UnsupportedOperationException("rows are links, nothing is selected");
        }
    }

    public SaleFilterForm getForm() { return form; }
    public ProformaList.Sums getSums() { return sums; }
    public LazyDataModel<ProformaList.Row> getRows() { return rows; }
    public List<BranchSummary> getBranches() { return branchChoices; }
    public List<TillEntry> getTills() { return tillChoices; }
    public List<SalesReports.Person> getPeople() { return people; }
}

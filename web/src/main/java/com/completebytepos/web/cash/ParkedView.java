package com.completebytepos.web.cash;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.reporting.ParkedList;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** office/cash/parked.xhtml: carts that wait; the filter stands in the address, sums speak of the whole of it. */
@Named
@ViewScoped
public class ParkedView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String UUID_SHAPE = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    @Inject ParkedList parked;
    @Inject BranchRegister branches;

    private String branch;
    private String state;
    private ParkedList.Filter filter;
    private ParkedList.Sums sums;
    private List<BranchSummary> branchChoices;
    private final Rows rows = new Rows();

    @PostConstruct
    void open() {
        var asked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        filter = read(asked::get);
        branch = filter.branchId() == null ? "" : filter.branchId().toString();
        state = filter.waiting() == null ? "all" : filter.waiting() ? "waiting" : "taken";
        sums = parked.sums(filter);
        branchChoices = branches.mine();
    }

    /** What cannot be read does not restrict; without a word it is what waits. */
    static ParkedList.Filter read(UnaryOperator<String> asked) {
        var branch = asked.apply("branch");
        var state = asked.apply("state");
        return new ParkedList.Filter(branch != null && branch.matches(UUID_SHAPE) ? UUID.fromString(branch) : null, "all".equals(state) ? null : (Boolean) !"taken".equals(state));
    }

    public void apply() throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect("parked.xhtml?" + getQuery());
    }

    private class Rows extends LazyDataModel<ParkedList.Row> {
        private static final long serialVersionUID = 1;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            if (FacesContext.getCurrentInstance().isPostback()) sums = parked.sums(filter);
            return Math.toIntExact(sums.count());
        }

        @Override
        public List<ParkedList.Row> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
            return parked.page(filter, first, size);
        }

        @Override
        public String getRowKey(ParkedList.Row row) {
            return row.id().toString();
        }

        @Override
        public ParkedList.Row getRowData(String key) {
            throw new UnsupportedOperationException("nothing is selected");
        }
    }

    public String getQuery() { return "branch=" + (branch == null ? "" : branch) + "&state=" + (state == null ? "" : state); }
    public ParkedList.Sums getSums() { return sums; }
    public LazyDataModel<ParkedList.Row> getRows() { return rows; }
    public List<BranchSummary> getBranches() { return branchChoices; }
    public String getBranch() { return branch; }
    public void setBranch(String branch) { this.branch = branch; }
    public String getState() { return state; }
    public void setState(String state) { this.state = state; }
}

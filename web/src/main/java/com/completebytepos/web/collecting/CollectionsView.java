package com.completebytepos.web.collecting;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.collecting.CollectionList;
import com.completebytepos.collecting.CollectionState;
import com.completebytepos.collecting.Collections;
import com.completebytepos.web.faces.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** office/collecting/collections.xhtml: what waits to be collected, where, how long; the filter stands in the address. */
@Named
@ViewScoped
public class CollectionsView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String UUID_SHAPE = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    @Inject CollectionList list;
    @Inject Collections collections;
    @Inject BranchRegister branches;

    private CollectionList.Filter filter;
    private final Rows rows = new Rows();

    @PostConstruct
    void open() {
        filter = read(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap()::get);
    }

    /** What cannot be read does not restrict; without a word it is what waits. */
    static CollectionList.Filter read(UnaryOperator<String> asked) {
        var branch = asked.apply("branch");
        var state = asked.apply("state");
        var known = Arrays.stream(CollectionState.values()).filter(one -> one.name().equals(state)).findFirst().orElse(null);
        return new CollectionList.Filter(branch != null && branch.matches(UUID_SHAPE) ? UUID.fromString(branch) : null, state == null ? CollectionState.OPEN : known);
    }

    /** The line of a receipt, where it waits. */
    public String handOver(CollectionList.Row row) {
        collections.handOver(new Collections.HandOver(row.receiptNumber(), row.branchId(), Set.of(row.line()), null));
        Messages.doneAndGo("collecting.done");
        return "/office/collecting/collections.xhtml?faces-redirect=true&" + getQuery();
    }

    private class Rows extends LazyDataModel<CollectionList.Row> {
        private static final long serialVersionUID = 1;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return Math.toIntExact(list.count(filter));
        }

        @Override
        public List<CollectionList.Row> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
            return list.page(filter, first, size);
        }

        @Override
        public String getRowKey(CollectionList.Row row) {
            return row.saleId() + "-" + row.line() + "-" + row.part();
        }

        @Override
        public CollectionList.Row getRowData(String key) {
            throw new UnsupportedOperationException("nothing is selected");
        }
    }

    public String getQuery() { return "branch=" + (filter.branchId() == null ? "" : filter.branchId()) + "&state=" + getState(); }
    public LazyDataModel<CollectionList.Row> getRows() { return rows; }
    public List<BranchSummary> getBranches() { return branches.mine(); }
    public String getBranch() { return filter.branchId() == null ? "" : filter.branchId().toString(); }
    public String getState() { return filter.state() == null ? "" : filter.state().name(); }
    public List<CollectionState> getStates() { return List.of(CollectionState.values()); }
}

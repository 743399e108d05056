package com.completebytepos.web.collecting;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.collecting.LayawayList;
import com.completebytepos.collecting.LayawayState;
import com.completebytepos.kernel.Money;
import com.completebytepos.web.faces.Messages;
import com.completebytepos.web.faces.Page;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** office/collecting/layaways.xhtml: what was put aside, where, for whom, how long; the filter stands in the address. */
@Named
@ViewScoped
public class LayawaysView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String UUID_SHAPE = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    @Inject LayawayList list;
    @Inject BranchRegister branches;

    private LayawayList.Filter filter;
    private final Page<LayawayList.Row> rows = new Page<>(() -> list.count(filter), (first, size) -> list.page(filter, first, size), LayawayList.Row::id);

    @PostConstruct
    void open() {
        filter = read(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap()::get);
    }

    /** What cannot be read does not restrict; without a word it is what waits. */
    static LayawayList.Filter read(UnaryOperator<String> asked) {
        var state = asked.apply("state");
        var known = Arrays.stream(LayawayState.values()).filter(one -> one.name().equals(state)).findFirst().orElse(null);
        return new LayawayList.Filter(id(asked.apply("branch")), state == null && asked.apply("customer") == null ? LayawayState.OPEN : known, id(asked.apply("customer")), day(asked.apply("until")));
    }

    private static UUID id(String text) {
        return text != null && text.matches(UUID_SHAPE) ? UUID.fromString(text) : null;
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    public String cancel(LayawayList.Row row) {
        list.cancel(row.id());
        Messages.doneAndGo("layaway.cancelled");
        return "/office/collecting/layaways.xhtml?faces-redirect=true&" + getQuery();
    }

    public String getQuery() {
        return "branch=" + getBranch() + "&state=" + getState() + "&until=" + getUntil() + (filter.customerId() == null ? "" : "&customer=" + filter.customerId());
    }

    public Page<LayawayList.Row> getRows() { return rows; }
    public Money getPaid() { return list.paid(filter); }
    public List<BranchSummary> getBranches() { return branches.mine(); }
    public String getBranch() { return filter.branchId() == null ? "" : filter.branchId().toString(); }
    public String getCustomer() { return filter.customerId() == null ? "" : filter.customerId().toString(); }
    public String getState() { return filter.state() == null ? "" : filter.state().name(); }
    public String getUntil() { return filter.until() == null ? "" : filter.until().toString(); }
    public List<LayawayState> getStates() { return List.of(LayawayState.values()); }
}

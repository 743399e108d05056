package com.completebytepos.web.stock;

import com.completebytepos.stock.CostMethods;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** office/stock/costing.xhtml: how goods that leave are valued, and from which month on. */
@Named
@ViewScoped
public class CostingView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject CostMethods costs;

    private CostMethods.State state;
    private CostMethods.Method method;
    private LocalDate from;

    public void load() {
        state = costs.state();
        method = state.chosen().method();
        from = state.waits() ? state.chosen().from() : state.begins().get(0);
    }

    public void save() {
        costs.choose(method, from);
        Messages.done("stock.costing-saved");
        load();
    }

    /** Whether it is for whoever looks at it to choose. */
    public boolean isChooser() { return !BranchScope.isBound(); }
    public CostMethods.State getState() { return state; }
    public CostMethods.Method[] getMethods() { return CostMethods.Method.values(); }
    public List<LocalDate> getBegins() { return state.begins(); }
    public CostMethods.Method getMethod() { return method; }
    public void setMethod(CostMethods.Method method) { this.method = method; }
    public LocalDate getFrom() { return from; }
    public void setFrom(LocalDate from) { this.from = from; }
}

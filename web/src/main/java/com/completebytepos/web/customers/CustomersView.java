package com.completebytepos.web.customers;

import com.completebytepos.customers.CustomerEntry;
import com.completebytepos.customers.CustomerFilter;
import com.completebytepos.customers.CustomerGroupRow;
import com.completebytepos.customers.CustomerGroups;
import com.completebytepos.customers.CustomerQueries;
import com.completebytepos.customers.CustomerState;
import com.completebytepos.web.faces.Page;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** office/customers/customers.xhtml */
@Named
@ViewScoped
public class CustomersView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject CustomerQueries customers;
    @Inject CustomerGroups register;

    private CustomerFilterForm form;
    private CustomerFilter filter;
    private Page<CustomerEntry> rows;
    private List<CustomerGroupRow> groups;
    private Map<UUID, String> names;

    @PostConstruct
    void begin() {
        form = CustomerFilterForm.read(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap()::get);
        filter = form.toFilter();
        groups = register.all();
        names = groups.stream().collect(Collectors.toMap(CustomerGroupRow::id, CustomerGroupRow::name));
        rows = new Page<>(() -> customers.count(filter), (first, size) -> customers.page(filter, first, size), CustomerEntry::id);
    }

    /** Refuses who may not see customers before anything is drawn. */
    public void load() {
        customers.count(new CustomerFilter(null, null, CustomerState.ACTIVE, true, 1));
    }

    public String groupOf(CustomerEntry one) { return one.groupId() == null ? "" : names.getOrDefault(one.groupId(), ""); }
    public CustomerFilterForm getForm() { return form; }
    public Page<CustomerEntry> getRows() { return rows; }
    public List<CustomerGroupRow> getGroups() { return groups; }
    public CustomerState[] getStates() { return CustomerState.values(); }
}

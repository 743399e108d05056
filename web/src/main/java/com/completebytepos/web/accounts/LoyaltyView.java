package com.completebytepos.web.accounts;

import com.completebytepos.accounts.LoyaltyProgrammes;
import com.completebytepos.catalogue.Categories;
import com.completebytepos.catalogue.CategoryRow;
import com.completebytepos.customers.CustomerGroupRow;
import com.completebytepos.customers.CustomerGroups;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** office/accounts/loyalty.xhtml: groups of customers, and the rules for points and credit. */
@Named
@ViewScoped
public class LoyaltyView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject LoyaltyProgrammes programmes;
    @Inject CustomerGroups register;
    @Inject Categories shelves;

    private LoyaltyForm form;
    private int version;
    private List<CustomerGroupRow> groups;
    private List<CategoryRow> categories;
    private String groupName;

    public void load() {
        version = programmes.version();
        form = LoyaltyForm.of(programmes.terms());
        groups = register.all();
        categories = shelves.all();
    }

    public void save() {
        programmes.set(form.terms(), version);
        Messages.done("accounts.programme-saved");
        load();
    }

    public void addGroup() {
        register.add(groupName);
        Messages.done("customers.group-saved", groupName);
        groupName = null;
        groups = register.all();
    }

    public void setActive(CustomerGroupRow one, boolean active) {
        register.describe(one.id(), one.version(), one.name(), active);
        groups = register.all();
    }

    public LoyaltyForm getForm() { return form; }
    public List<CustomerGroupRow> getGroups() { return groups; }
    public List<CategoryRow> getCategories() { return categories; }
    public String getGroupName() { return groupName; }
    public void setGroupName(String groupName) { this.groupName = groupName; }
}

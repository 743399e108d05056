package com.completebytepos.web.pricing;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.customers.CustomerGroupRow;
import com.completebytepos.customers.CustomerGroups;
import com.completebytepos.pricing.PriceLists;
import com.completebytepos.web.faces.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** office/pricing/price-lists.xhtml */
@Named
@ViewScoped
public class PriceListsView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject PriceLists desk;
    @Inject BranchRegister branches;
    @Inject CustomerGroups groups;

    private List<PriceLists.Row> lists;
    private Map<UUID, String> groupNames;
    private String name;

    @PostConstruct
    void load() {
        lists = desk.all();
        groupNames = groups.all().stream().collect(Collectors.toMap(CustomerGroupRow::id, CustomerGroupRow::name));
    }

    public String add() {
        var id = desk.save(null, 0, new PriceLists.Draft(name, null, null, null, null, false));
        Messages.doneAndGo("lists.added");
        return "price-list.xhtml?faces-redirect=true&id=" + id;
    }

    public String branch(UUID id) {
        return branches.all().stream().filter(b -> b.id().equals(id)).map(BranchSummary::name).findFirst().orElse("");
    }

    public Map<UUID, String> getGroupNames() { return groupNames; }
    public List<PriceLists.Row> getLists() { return lists; }
    public String getName() { return name; }
    public void setName(String name) { this.name = name; }
}

package com.completebytepos.web.identity;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.identity.UserScopes;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** office/identity/scope.xhtml */
@Named
@ViewScoped
public class ScopeView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject UserScopes scopes;
    @Inject BranchRegister register;

    private UUID id;
    private UserScopes.Scope scope;
    private List<String> may;
    private List<String> branches;

    public void load() {
        scope = scopes.find(id);
        may = scope.may().stream().map(Enum::name).toList();
        branches = scope.branches().stream().map(UUID::toString).toList();
    }

    public void save() {
        var wanted = EnumSet.noneOf(Permission.class);
        may.forEach(one -> wanted.add(Permission.valueOf(one)));
        var places = new HashSet<UUID>();
        branches.forEach(one -> places.add(UUID.fromString(one)));
        scopes.set(id, wanted, places);
        load();
        Messages.done("scope.saved");
    }

    public List<String> getActions() {
        return UserScopes.ACTIONS.stream().sorted().map(Enum::name).toList();
    }

    public List<BranchSummary> getPlaces() { return register.mine(); }
    public UUID getId() { return id; }
    public void setId(UUID id) { this.id = id; }
    public UserScopes.Scope getScope() { return scope; }
    public List<String> getMay() { return may; }
    public void setMay(List<String> may) { this.may = may; }
    public List<String> getBranches() { return branches; }
    public void setBranches(List<String> branches) { this.branches = branches; }
}

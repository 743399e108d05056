package com.completebytepos.branches;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.model.Branch;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Promises that a branch's code is unique in the shop and stands for ever. */
@Stateless
public class BranchRegister {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;

    @Requires(Permission.EDIT_BRANCHES)
    public UUID add(String code, String name, String address, String phone) {
        if (code == null || !code.matches("[A-Z][A-Z0-9]{0,7}")) throw BranchesRejection.CODE_SHAPE.at("code");
        if (name == null || name.isBlank()) throw BranchesRejection.NAME_MISSING.at("name");
        if (all().stream().anyMatch(b -> b.code().equals(code))) throw BranchesRejection.CODE_TAKEN.at("code", code);
        var branch = new Branch(code, name.strip(), address, phone);
        em.persist(branch);
        audit.record("branches.added", "branch", branch.id(), code + " " + name);
        return branch.id();
    }

    @Requires({Permission.EDIT_BRANCHES, Permission.VIEW_SALES, Permission.VIEW_PRODUCTS, Permission.SYNC, Permission.REGISTER_WORKSTATION})
    public List<BranchSummary> all() {
        return em.createQuery("select b from Branch b order by b.code", Branch.class).getResultStream().map(Branch::summary).toList();
    }
}

package com.completebytepos.console;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.branches.BusinessCard;
import com.completebytepos.identity.UserAccounts;
import com.completebytepos.identity.UserSummary;
import com.completebytepos.selling.Tills;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.stream.Collectors;

/** Promises that the people, branches, tills and goods of a demo shop appear together or not at all, and once however often it is tried. */
@Stateless
public class DemoFurnishing {
    @Inject UserAccounts accounts;
    @Inject BranchRegister branches;
    @Inject BusinessCard business;
    @Inject Tills tills;
    @Inject DemoGoods goods;

    /** With the shop bound. @return false when it was furnished already: what its owner changed since then stays */
    @Requires(Permission.OPERATE_PLATFORM)
    public boolean furnish(DemoShop wanted) throws IOException {
        if (goods.stand()) return false;
        wanted.places().forEach(this::make);
        business.describe(wanted.business());
        var known = accounts.all().stream().map(UserSummary::username).collect(Collectors.toSet());
        wanted.people().stream().filter(person -> !known.contains(person.username())).forEach(accounts::add);
        goods.fill();
        return true;
    }

    private void make(DemoShop.Place place) {
        var branch = branches.all().stream().filter(b -> b.code().equals(place.code())).map(BranchSummary::id).findFirst()
                .orElseGet(() -> branches.add(place.code(), place.name(), place.address(), place.phone()));
        if (tills.all().stream().noneMatch(t -> t.branchId().equals(branch) && t.name().equals(place.till()))) tills.add(branch, place.till());
    }
}

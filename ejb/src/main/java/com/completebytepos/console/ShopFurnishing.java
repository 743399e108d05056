package com.completebytepos.console;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BusinessCard;
import com.completebytepos.branches.BusinessDetails;
import com.completebytepos.identity.UserAccounts;
import com.completebytepos.pricing.PriceBook;
import com.completebytepos.selling.Tills;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Promises that a new shop's owner, first branch and tax books appear together or not at all. */
@Stateless
public class ShopFurnishing {
    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);

    @Inject UserAccounts accounts;
    @Inject BranchRegister branches;
    @Inject Tills tills;
    @Inject BusinessCard business;
    @Inject PriceBook prices;

    @Requires(Permission.OPERATE_PLATFORM)
    public void furnish(OpenShop command) {
        accounts.add(command.owner());
        var branch = branches.add(command.branchCode(), command.branchName(), null, null);
        tills.add(branch, "1");
        business.describe(new BusinessDetails(command.name(), null, null, null));
        prices.openBooks(command.taxProfile(), FROM);
    }
}

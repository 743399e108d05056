package com.completebytepos.console;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BusinessCard;
import com.completebytepos.branches.BusinessDetails;
import com.completebytepos.identity.PasswordReset;
import com.completebytepos.identity.UserAccounts;
import com.completebytepos.pricing.PriceBook;
import com.completebytepos.selling.Tills;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Promises that a new shop's owner, first branch, till and tax books appear together or not at all, and once however often it is tried. */
@Stateless
public class ShopFurnishing {
    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);

    @Inject UserAccounts accounts;
    @Inject PasswordReset resets;
    @Inject BranchRegister branches;
    @Inject BusinessCard business;
    @Inject Tills tills;
    @Inject PriceBook prices;

    @Requires(Permission.OPERATE_PLATFORM)
    public void furnish(ShopOpenings.Order order) {
        if (accounts.isAnybodyHere()) return;
        var owner = accounts.addOwner(order.ownerUsername(), order.ownerName(), order.ownerEmail(), order.ownerPasswordHash());
        if (order.ownerPasswordHash() == null) resets.invite(owner);
        tills.add(branches.add(order.branchCode(), order.branchName(), null, null), "1");
        business.describe(new BusinessDetails(order.name(), null, null, null));
        prices.openBooks(order.taxProfile(), FROM);
    }
}

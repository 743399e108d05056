package com.completebytepos.purchasing;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BusinessCard;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.work.DueWork;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Collectors;

/** Promises that an order is mailed as it was sent, once the mail server takes it. */
@Stateless
public class OrderLetters {
    @Inject PurchaseOrders orders;
    @Inject Suppliers suppliers;
    @Inject BusinessCard business;
    @Inject BranchRegister branches;
    @Inject DueWork work;

    @Requires(Permission.DO_DUE_WORK)
    public OrderLetter letter(UUID orderId) {
        var order = orders.row(orderId);
        var supplier = suppliers.details(order.supplierId());
        var shop = business.details();
        var branch = branches.all().stream().filter(b -> b.id().equals(order.branchId())).findFirst().orElseThrow();
        var lines = orders.lines(orderId).stream().map(l -> (l.ownCode() == null ? l.code() : l.ownCode()) + "  " + l.name() + "  " + l.quantity() + " x " + l.price().stripTrailingZeros().toPlainString()).collect(Collectors.joining("\n"));
        var body = supplier.name() + "\n\n" + order.number() + ", " + shop.tradeName() + (shop.kraPin() == null ? "" : ", PIN " + shop.kraPin()) + "\n" + branch.name() + (branch.address() == null ? "" : ", " + branch.address())
                + (branch.phone() == null ? "" : ", " + branch.phone()) + "\n" + (order.expectedOn() == null ? "" : order.expectedOn() + "\n") + (order.note() == null ? "" : order.note() + "\n") + "\n" + lines + "\n\nKES " + order.total() + " + VAT\n";
        return new OrderLetter(supplier.contact().email(), order.number() + " " + shop.tradeName(), body);
    }

    @OpenToAll("part of the work loop")
    public void sent(UUID item) {
        work.done(item);
    }
}

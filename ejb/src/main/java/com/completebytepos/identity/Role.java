package com.completebytepos.identity;

import static com.completebytepos.tenancy.Permission.APPROVE;
import static com.completebytepos.tenancy.Permission.APPROVE_STOCK;
import static com.completebytepos.tenancy.Permission.BOOK_PAYMENTS;
import static com.completebytepos.tenancy.Permission.BUY;
import static com.completebytepos.tenancy.Permission.CORRECT_FISCAL;
import static com.completebytepos.tenancy.Permission.EDIT_BRANCHES;
import static com.completebytepos.tenancy.Permission.EDIT_CUSTOMERS;
import static com.completebytepos.tenancy.Permission.EDIT_PEOPLE;
import static com.completebytepos.tenancy.Permission.EDIT_PRICES;
import static com.completebytepos.tenancy.Permission.EDIT_PRODUCTS;
import static com.completebytepos.tenancy.Permission.EDIT_SETTINGS;
import static com.completebytepos.tenancy.Permission.ERASE_CUSTOMERS;
import static com.completebytepos.tenancy.Permission.KEEP_STOCK;
import static com.completebytepos.tenancy.Permission.MANAGE_API_TOKENS;
import static com.completebytepos.tenancy.Permission.MANAGE_CREDIT;
import static com.completebytepos.tenancy.Permission.OPEN_SHIFT;
import static com.completebytepos.tenancy.Permission.PAY_SUPPLIERS;
import static com.completebytepos.tenancy.Permission.PRICE_OVERRIDE;
import static com.completebytepos.tenancy.Permission.REFUND_MONEY;
import static com.completebytepos.tenancy.Permission.REGISTER_WORKSTATION;
import static com.completebytepos.tenancy.Permission.REVIEW_FINDINGS;
import static com.completebytepos.tenancy.Permission.SELL;
import static com.completebytepos.tenancy.Permission.UNLISTED_ITEM;
import static com.completebytepos.tenancy.Permission.VIEW_AUDIT;
import static com.completebytepos.tenancy.Permission.VIEW_CUSTOMERS;
import static com.completebytepos.tenancy.Permission.VIEW_PRODUCTS;
import static com.completebytepos.tenancy.Permission.VIEW_REPORTS;
import static com.completebytepos.tenancy.Permission.VIEW_SALES;
import static com.completebytepos.tenancy.Permission.VIEW_STOCK;
import static com.completebytepos.tenancy.Permission.WAIVE_SERVICE;

import com.completebytepos.tenancy.Permission;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What a person is in the shop; several may be held at once. */
public enum Role {
    OWNER(SELL, OPEN_SHIFT, APPROVE, REGISTER_WORKSTATION, VIEW_SALES, REVIEW_FINDINGS, VIEW_REPORTS, VIEW_PRODUCTS, EDIT_PRODUCTS, EDIT_PRICES,
            EDIT_BRANCHES, EDIT_PEOPLE, EDIT_SETTINGS, VIEW_AUDIT, MANAGE_API_TOKENS, CORRECT_FISCAL, PRICE_OVERRIDE, UNLISTED_ITEM, VIEW_CUSTOMERS,
            EDIT_CUSTOMERS, ERASE_CUSTOMERS, MANAGE_CREDIT, REFUND_MONEY, VIEW_STOCK, KEEP_STOCK, APPROVE_STOCK, BUY, PAY_SUPPLIERS, WAIVE_SERVICE, BOOK_PAYMENTS),
    SUPERVISOR(SELL, OPEN_SHIFT, APPROVE, REGISTER_WORKSTATION, VIEW_SALES, REVIEW_FINDINGS, VIEW_PRODUCTS, EDIT_PRODUCTS, EDIT_PRICES, PRICE_OVERRIDE,
            UNLISTED_ITEM, VIEW_CUSTOMERS, EDIT_CUSTOMERS, REFUND_MONEY, VIEW_STOCK, KEEP_STOCK, APPROVE_STOCK, BUY, WAIVE_SERVICE),
    CASHIER(SELL, OPEN_SHIFT, VIEW_PRODUCTS),
    STOCK_KEEPER(VIEW_PRODUCTS, EDIT_PRODUCTS, VIEW_STOCK, KEEP_STOCK, BUY),
    ACCOUNTANT(VIEW_SALES, VIEW_REPORTS, VIEW_PRODUCTS, VIEW_AUDIT, CORRECT_FISCAL, VIEW_CUSTOMERS, MANAGE_CREDIT, VIEW_STOCK, PAY_SUPPLIERS, BOOK_PAYMENTS);

    private final Set<Permission> permissions;

    Role(Permission first, Permission... rest) {
        this.permissions = EnumSet.of(first, rest);
    }

    public static Set<Permission> permissionsOf(Collection<Role> roles) {
        var all = EnumSet.noneOf(Permission.class);
        roles.forEach(role -> all.addAll(role.permissions));
        return all;
    }
}

package com.completebytepos.identity;

import com.completebytepos.tenancy.Permission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What the owner lets another program do. A new scope is added at the end; what old tokens may stays what it was. */
public enum ApiScope {
    PRODUCTS_READ("products:read", Permission.VIEW_PRODUCTS),
    PRODUCTS_WRITE("products:write", Permission.VIEW_PRODUCTS, Permission.EDIT_PRODUCTS),
    PRICES_WRITE("prices:write", Permission.VIEW_PRODUCTS, Permission.EDIT_PRICES),
    SALES_READ("sales:read", Permission.VIEW_SALES, Permission.VIEW_REPORTS),
    CUSTOMERS_READ("customers:read", Permission.VIEW_CUSTOMERS),
    CUSTOMERS_WRITE("customers:write", Permission.VIEW_CUSTOMERS, Permission.EDIT_CUSTOMERS),
    FINDINGS_DECIDE("findings:decide", Permission.VIEW_SALES, Permission.REVIEW_FINDINGS),
    COSTS_READ("costs:read", Permission.VIEW_PRODUCTS, Permission.VIEW_STOCK);

    private final String word;
    private final Set<Permission> permissions;

    ApiScope(String word, Permission first, Permission... rest) {
        this.word = word;
        this.permissions = EnumSet.of(first, rest);
    }

    /** As tokens and documents say it. */
    public String word() {
        return word;
    }

    public Set<Permission> permissions() {
        return Set.copyOf(permissions);
    }

    public static Optional<ApiScope> of(String word) {
        return Arrays.stream(values()).filter(s -> s.word.equals(word)).findFirst();
    }
}

package com.completebytepos.tenancy;

/** What somebody may be allowed to do. Roles in identity are sets of these. */
public enum Permission {
    SELL, OPEN_SHIFT, APPROVE, REGISTER_WORKSTATION, SYNC, VIEW_SALES, VIEW_REPORTS, VIEW_PRODUCTS, EDIT_PRODUCTS, EDIT_PRICES,
    EDIT_BRANCHES, EDIT_PEOPLE, EDIT_SETTINGS, VIEW_AUDIT, MANAGE_API_TOKENS, OPERATE_PLATFORM, DO_DUE_WORK
}

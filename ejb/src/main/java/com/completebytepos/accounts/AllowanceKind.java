package com.completebytepos.accounts;

/** What is set aside for one till: points, or credit in cents. */
public enum AllowanceKind {
    POINTS, CREDIT
}

package com.completebytepos.sandbox.daraja.ledger;

/** The accounts of an organisation: customers pay into the first, B2C is paid from the second. */
public enum Account {
    WORKING("Working Account"), UTILITY("Utility Account"), CHARGES("Charges Paid Account");

    public final String title;

    Account(String title) {
        this.title = title;
    }
}

package com.completebytepos.payments;

/**
 * What number customers pay to. A till is asked for by its store number and paid at its till number; a pay bill is one number for both (Daraja 3.0, M-PESA
 * Express). The others have no keys: customers pay by themselves, the code is typed, the statement proves it.
 */
public enum AccountKind {
    PAYBILL("CustomerPayBillOnline", "MPESA"), TILL("CustomerBuyGoodsOnline", "MPESA"), POCHI(null, "MPESA"), SEND_MONEY(null, "MPESA"), BANK(null, "BANK"), AIRTEL(null, "AIRTEL");

    private final String transactionType;
    private final String provider;

    AccountKind(String transactionType, String provider) {
        this.transactionType = transactionType;
        this.provider = provider;
    }

    public String transactionType() {
        return transactionType;
    }

    /** Whose codes are typed for it. */
    public String provider() {
        return provider;
    }

    /** Whether the provider can be talked to about it. */
    public boolean hasKeys() {
        return transactionType != null;
    }
}

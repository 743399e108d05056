package com.completebytepos.payments;

/** What the shop's short code is. A till is asked for by its store number and paid at its till number; a pay bill is one number for both (Daraja 3.0, M-PESA Express). */
public enum AccountKind {
    PAYBILL("CustomerPayBillOnline"), TILL("CustomerBuyGoodsOnline");

    private final String transactionType;

    AccountKind(String transactionType) {
        this.transactionType = transactionType;
    }

    public String transactionType() {
        return transactionType;
    }
}

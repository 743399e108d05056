package com.completebytepos.purchasing;

/** Where the money for a supplier came from. */
public enum PayMethod {
    TILL, SAFE, CHEQUE, BANK, MPESA
}

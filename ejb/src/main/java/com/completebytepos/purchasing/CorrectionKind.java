package com.completebytepos.purchasing;

/** What a contrary paper takes back: an invoice, a payment, or, as a credit note without goods, a part of what is owed. */
public enum CorrectionKind {
    INVOICE, PAYMENT, CREDIT
}

package com.completebytepos.fiscal;

/** Why a document or a device stands still, as far as it decides who must do what. The words beside it are KRA's own. */
public enum FiscalProblem {
    /** KRA refuses the document. */
    REFUSED,
    /** KRA has not enough of these goods in its stock ledger. */
    STOCK,
    /** Goods of the document could not be registered at KRA. */
    ITEM,
    /** The sale a credit note points at was refused. */
    ORIGINAL,
    /** The credit note that takes the invoice before it back was refused. */
    NOTE,
    /** The law's time for taking the sale back is over. */
    TOO_LATE,
    /** Nothing in it has a price, so there is nothing to declare. */
    NOTHING_TO_DECLARE,
    /** KRA has it, but its signature never reached us. */
    STAMP_LOST,
    /** KRA gave no word on it, again and again, and when asked has it not. */
    UNANSWERED,
    /** No connection. */
    CONNECTION,
    /** KRA asks for patience. */
    BUSY,
    /** Sent, and no answer: being asked about. */
    UNKNOWN,
    /** Keys, addresses or the device are not as KRA knows them. */
    SET_UP,
    /** Somebody else numbers invoices for this device. */
    NUMBERS
}

package com.completebytepos.sandbox.daraja.ledger;

import java.time.Instant;

/** Money that moved, or a payment the shop's validation turned away. Amount in cents, always positive. */
public record Movement(String receipt, Kind kind, Organisation organisation, Party party, long cents, String account, State state,
                       Instant at, Links links) {

    public enum Kind { CUSTOMER_PAYMENT, REVERSAL, B2C, B2B, SETTLEMENT }

    public enum State { COMPLETED, CANCELLED }

    /** The other side: a phone, or another organisation's number. */
    public record Party(String number, String name, boolean isPhone) {
        public static Party of(Customer customer) {
            return new Party(customer.msisdn, customer.name.full(), true);
        }

        public static Party of(Organisation organisation) {
            return new Party(organisation.receivingNumber(), organisation.name(), false);
        }
    }

    /** What it hangs together with; empty where there is nothing. */
    public record Links(String checkoutRequestId, String originatorConversationId, String conversationId, String original) {
        public static final Links NONE = new Links("", "", "", "");

        public static Links push(String checkoutRequestId) {
            return new Links(checkoutRequestId, "", "", "");
        }
    }

    public boolean isPush() {
        return !links.checkoutRequestId().isEmpty();
    }

    public boolean isCompletedPayment() {
        return kind == Kind.CUSTOMER_PAYMENT && state == State.COMPLETED;
    }
}

package com.completebytepos.sandbox.daraja.command;

import com.completebytepos.sandbox.daraja.http.Fields;
import com.completebytepos.sandbox.daraja.ledger.Organisation;
import com.completebytepos.sandbox.daraja.ledger.Product;

/** One kind of organisation request: what differs from the others. */
public interface Command {

    Product product();

    /** Its word in rules of the control door. */
    String api();

    /** Pattern of CommandID. */
    String commandIds();

    /** Refuses what is wrong with its own fields. */
    void check(Fields fields, Organisation organisation);

    ResultBody carryOut(Request request);

    default String initiatorField() {
        return "Initiator";
    }

    default String partyField() {
        return "PartyA";
    }

    /** Whether the caller chooses OriginatorConversationID, and may not use one twice. */
    default boolean isIdempotent() {
        return false;
    }

    default String phone(Fields fields) {
        return "";
    }

    default long cents(Fields fields) {
        return fields.given("Amount").filter(amount -> amount.matches("\\d{1,9}")).map(amount -> Long.parseLong(amount) * 100).orElse(0L);
    }
}

package com.completebytepos.sandbox.daraja.command;

import com.completebytepos.sandbox.daraja.http.Fields;
import com.completebytepos.sandbox.daraja.ledger.Movement;
import com.completebytepos.sandbox.daraja.ledger.Organisation;

/** An acknowledged organisation request: its fields, who sent it, its ids. */
record Request(Fields fields, Organisation organisation, Ids ids) {

    record Ids(String originator, String conversation) {}

    Movement.Links links(String original) {
        return new Movement.Links("", ids.originator(), ids.conversation(), original);
    }
}

package com.completebytepos.sandbox.daraja.express;

import com.completebytepos.sandbox.daraja.ledger.Customer;
import com.completebytepos.sandbox.daraja.ledger.Movement;
import com.completebytepos.sandbox.daraja.ledger.Organisation;
import com.completebytepos.sandbox.daraja.scenario.Scenario;
import java.time.Instant;
import java.util.Optional;

/**
 * An accepted STK push: born with its prompt open on the phone; the prompt closes with the first result or the person's answer; money moves
 * at most once. What the query knows may change later (a failure that turns out paid). Guarded by the world's lock.
 */
public final class Push {
    /** The two ids of the provider. */
    public record Ids(String merchantRequestId, String checkoutRequestId) {}

    public final Ids ids;
    public final PushRequest request;
    public final Organisation organisation;
    public final Customer customer;
    public final Scenario scenario;
    public final Instant entered;
    private boolean promptOpen = true;
    private String known;
    private Movement movement;
    private String refused = "1037";

    Push(Ids ids, PushRequest request, Organisation organisation, Customer customer, Scenario scenario, Instant entered) {
        this.ids = ids;
        this.request = request;
        this.organisation = organisation;
        this.customer = customer;
        this.scenario = scenario;
        this.entered = entered;
    }

    public boolean isPromptOpen() {
        return promptOpen;
    }

    void closePrompt() {
        promptOpen = false;
    }

    /** The result code the query gives; nothing while it is still processing. */
    public Optional<String> known() {
        return Optional.ofNullable(known);
    }

    void know(String code) {
        closePrompt();
        known = actual(code);
    }

    /** The code to tell where a scenario says it succeeded: 0 only when money moved. */
    String actual(String code) {
        return code.equals("0") && movement == null ? refused : code;
    }

    void pay(Movement paid) {
        closePrompt();
        movement = paid;
    }

    void refuse(String code) {
        closePrompt();
        refused = code;
    }

    public Optional<Movement> movement() {
        return Optional.ofNullable(movement);
    }
}

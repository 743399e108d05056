package com.completebytepos.sandbox.etims.rules;

import com.completebytepos.sandbox.etims.wire.Reply;
import java.util.Optional;

/** Ends a request before anything was changed. */
public final class Refusal extends RuntimeException {

    private final transient Rule rule;
    private final transient Complaint complaint;
    private final transient Reply instead;

    public Refusal(Rule rule, Complaint complaint) {
        this(rule, complaint, null);
    }

    /** Answered with something that is not the profile's envelope, as by a proxy in front of it. */
    public Refusal(Rule rule, Complaint complaint, Reply instead) {
        super(rule.number() + ": " + complaint.reason(), null, false, false);
        this.rule = rule;
        this.complaint = complaint;
        this.instead = instead;
    }

    public Rule rule() {
        return rule;
    }

    public Complaint complaint() {
        return complaint;
    }

    public Optional<Reply> instead() {
        return Optional.ofNullable(instead);
    }
}

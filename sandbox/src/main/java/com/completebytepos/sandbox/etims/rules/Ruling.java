package com.completebytepos.sandbox.etims.rules;

/** What a profile does when a rule is broken. */
public enum Ruling {
    REJECT,
    /** Accepted, and the remark kept with the accepted document. */
    WARN,
    ACCEPT
}

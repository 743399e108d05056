package com.completebytepos.taxbooks;

/** What became of something others told KRA about us: nobody answered, the answer is on its way, KRA has it, or KRA does not take it. */
public enum AnswerState {
    NEW, SENT, ACCEPTED, REJECTED, REFUSED
}

package com.completebytepos.sandbox.daraja.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of an STK push, in seconds after its submission: the acknowledgement, when money moves (never: -1), what the query
 * knows when, and what the callbacks tell when. A code 0 stands for what really happened: it turns into the wallet's refusal
 * when the customer could not pay.
 */
public record Scenario(String name, Ack ack, Pending pending, int paidAfter, Confirmation confirmation, List<Step> known, List<Told> told, boolean isFlaky) {

    public enum Ack { NORMAL, DELAYED, CUT, HANGING, BUSY, THROTTLED, QUOTA, MAINTENANCE, FAILED, FAILED_BUT_ACCEPTED }

    public enum Pending { BY_SETTING, CODE_4999, EMPTY_200 }

    public enum Confirmation { PROMPT, LATE, NEVER }

    public enum Forgery { NONE, WRONG_ID, WRONG_AMOUNT }

    public record Step(int after, String code) {}

    public record Told(int after, String code, int copies, Forgery forgery) {}

    public static Scenario named(String name) {
        return new Scenario(name, Ack.NORMAL, Pending.BY_SETTING, -1, Confirmation.PROMPT, List.of(), List.of(), false);
    }

    public Scenario acknowledged(Ack how) {
        return new Scenario(name, how, pending, paidAfter, confirmation, known, told, isFlaky);
    }

    public Scenario pending(Pending how) {
        return new Scenario(name, ack, how, paidAfter, confirmation, known, told, isFlaky);
    }

    public Scenario paid(int after) {
        return new Scenario(name, ack, pending, after, confirmation, known, told, isFlaky);
    }

    public Scenario confirmed(Confirmation how) {
        return new Scenario(name, ack, pending, paidAfter, how, known, told, isFlaky);
    }

    public Scenario known(int after, String code) {
        return new Scenario(name, ack, pending, paidAfter, confirmation, with(known, new Step(after, code)), told, isFlaky);
    }

    public Scenario told(int after, String code) {
        return told(new Told(after, code, 1, Forgery.NONE));
    }

    public Scenario told(Told what) {
        return new Scenario(name, ack, pending, paidAfter, confirmation, known, with(told, what), isFlaky);
    }

    public Scenario flaky() {
        return new Scenario(name, ack, pending, paidAfter, confirmation, known, told, true);
    }

    /** The same without the waiting: what becomes of it is so after a second at most. */
    Scenario fast(String called) {
        return new Scenario(called, ack, pending, Math.min(paidAfter, 1), confirmation, known.stream().map(step -> new Step(Math.min(step.after(), 1), step.code())).toList(),
                told.stream().map(one -> new Told(Math.min(one.after(), 1), one.code(), one.copies(), one.forgery())).toList(), isFlaky);
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return List.copyOf(longer);
    }
}

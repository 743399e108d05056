package com.completebytepos.till;

/** A command as a till keeps and sends it. */
public record SignedEntry(String id, long counter, String payload, String signature) {

    /** The same entry with its text altered after it was signed. */
    public SignedEntry tampered(String from, String to) {
        if (!payload.contains(from)) throw new IllegalArgumentException("nothing to alter: " + from);
        return new SignedEntry(id, counter, payload.replace(from, to), signature);
    }
}

package com.completebytepos.sync;

/** What became of a command. The HTTP status is that of the single entry, the request's own is 200. */
public enum Outcome {
    STORED("stored", 201), ALREADY_STORED("already-stored", 200), STORED_WITH_FINDINGS("stored-with-findings", 201), CONFLICT("conflict", 409), REFUSED("refused", 422);

    private final String word;
    private final int status;

    Outcome(String word, int status) {
        this.word = word;
        this.status = status;
    }

    public String word() {
        return word;
    }

    public int status() {
        return status;
    }
}

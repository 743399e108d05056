package com.completebytepos.sandbox.etims.wire;

/** An answer on the wire; a broken one is none: the connection ends instead. */
public record Reply(int status, String contentType, String text, boolean broken) {

    public static Reply json(int status, String text) {
        return new Reply(status, "application/json;charset=UTF-8", text, false);
    }

    public static Reply html(int status, String text) {
        return new Reply(status, "text/html;charset=UTF-8", text, false);
    }

    /** The caller never learns what became of its request. */
    public static Reply brokenOff() {
        return new Reply(200, "", "", true);
    }
}

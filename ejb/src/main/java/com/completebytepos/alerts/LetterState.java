package com.completebytepos.alerts;

/** SENDING until the post took it; UNSURE: the server stopped in between, so that nobody knows whether it went; NOTHING: there was nothing left to tell. */
public enum LetterState {
    WAITING, SENDING, SENT, NOTHING, UNSURE, FAILED
}

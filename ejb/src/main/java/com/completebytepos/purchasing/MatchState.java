package com.completebytepos.purchasing;

/** An invoice says what came (MATCHED), something else (DIFFERS), or speaks of no receipt (ALONE). */
public enum MatchState {
    MATCHED, DIFFERS, ALONE
}

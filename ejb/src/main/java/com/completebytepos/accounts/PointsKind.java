package com.completebytepos.accounts;

/** Why points came or went. */
public enum PointsKind {
    EARNED, TAKEN_BACK, REDEEMED, GIVEN_BACK, ADJUSTED, EXPIRED, MERGED_IN, MERGED_OUT
}

package com.completebytepos.pricing.engine.offers;

/** Cents, above 0, that one version of a promotion takes off a line. */
public record Taken(String promotion, int version, int line, long amount) {
}

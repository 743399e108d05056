package com.completebytepos.sync;

import java.time.Instant;

/**
 * What a ping is answered: the newest stamp of the feed, when a payment of the branch last changed (milliseconds since 1970, 0 never), what KRA still waits for and a number
 * that grows with its answers, the last counter stored of the caller, and how M-PESA does: idle, up, slow or down.
 */
public record PulseAnswer(Instant now, long changes, long payments, long fiscalWaiting, Instant fiscalOldestAt, long stamps, long knownCounter, String mobile) {
}

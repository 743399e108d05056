package com.completebytepos.sync;

import java.time.Instant;

/** What a ping is answered: the newest stamp of the feed, what KRA still waits for and a number that grows with its answers, and the last counter stored of the caller. */
public record PulseAnswer(Instant now, long changes, long fiscalWaiting, Instant fiscalOldestAt, long stamps, long knownCounter) {
}

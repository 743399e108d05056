package com.completebytepos.sandbox.daraja;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** What is still to happen, by the simulator's time; equal times keep the order in which they were entered. */
public final class Agenda {
    private record Entry(Instant due, long order, Runnable what) {}

    private final PriorityQueue<Entry> entries = new PriorityQueue<>(Comparator.comparing(Entry::due).thenComparing(Entry::order));
    private long order;

    public synchronized void at(Instant due, Runnable what) {
        entries.add(new Entry(due, order++, what));
    }

    public synchronized Optional<Instant> nextDue() {
        return Optional.ofNullable(entries.peek()).map(Entry::due);
    }

    public synchronized List<Runnable> takeDue(Instant now) {
        List<Runnable> due = new ArrayList<>();
        while (!entries.isEmpty() && !entries.peek().due().isAfter(now)) due.add(entries.poll().what());
        return due;
    }

    public synchronized int size() {
        return entries.size();
    }
}

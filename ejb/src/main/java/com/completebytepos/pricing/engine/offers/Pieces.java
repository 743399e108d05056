package com.completebytepos.pricing.engine.offers;

/** The open pieces of some lines, dearest first; of one price, the earlier line first. */
final class Pieces {
    private static final int MOST = 9_999;

    private final Shelf shelf;
    private final int[] lines;
    private final int[] used;
    private final boolean exclusive;

    /** Pieces of a line are taken once, also where several of one promotion take from the same lines. */
    Pieces(Shelf shelf, int[] lines, boolean exclusive) {
        this.shelf = shelf;
        this.lines = lines.length < 2 ? lines : lines.clone();
        this.used = shelf.scratch().used;
        this.exclusive = exclusive;
        sort();
    }

    private void sort() {
        for (int to = 1; to < lines.length; to++) {
            int line = lines[to];
            int at = to;
            while (at > 0 && comesBefore(line, lines[at - 1])) {
                lines[at] = lines[at - 1];
                at--;
            }
            lines[at] = line;
        }
    }

    private boolean comesBefore(int one, int other) {
        long difference = shelf.piece(one) - shelf.piece(other);
        if (difference != 0) {
            return difference > 0;
        }
        String sku = shelf.article(one).sku();
        String others = shelf.article(other).sku();
        int bySku = sku == null || others == null ? 0 : sku.compareTo(others);
        return bySku != 0 ? bySku < 0 : shelf.article(one).line() < shelf.article(other).line();
    }

    private int freeOf(int at) {
        return shelf.hasPiece(at, exclusive) ? Math.min(shelf.pieces(at), MOST) - used[at] : 0;
    }

    int remaining() {
        int remaining = 0;
        for (int at : lines) {
            remaining += freeOf(at);
        }
        return remaining;
    }

    /** What so many of the dearest cost. */
    long dearest(int count) {
        long sum = 0;
        int wanted = count;
        for (int at = 0; wanted > 0 && at < lines.length; at++) {
            int some = Math.min(wanted, freeOf(lines[at]));
            sum += shelf.piece(lines[at]) * some;
            wanted -= some;
        }
        return sum;
    }

    void takeDearest(int count, Pool pool) {
        take(count, pool, false, false);
    }

    void giveDearest(int count, Pool pool) {
        take(count, pool, true, false);
    }

    void giveCheapest(int count, Pool pool) {
        take(count, pool, true, true);
    }

    private void take(int count, Pool pool, boolean give, boolean cheapest) {
        int wanted = count;
        for (int at = 0; wanted > 0 && at < lines.length; at++) {
            int line = lines[cheapest ? lines.length - 1 - at : at];
            int some = Math.min(wanted, freeOf(line));
            if (some > 0) {
                used[line] += some;
                pool.add(line, some, shelf.piece(line) * some, give);
                wanted -= some;
            }
        }
    }
}

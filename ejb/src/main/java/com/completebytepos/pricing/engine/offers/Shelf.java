package com.completebytepos.pricing.engine.offers;

import java.util.List;

/** How the lines stand while one promotion after the other takes from them. */
final class Shelf {
    private final Article[] articles;
    private final long[] amounts;
    private final int[] counts;
    /** Cents that are left of what is open. */
    private final long[] left;
    /** Cents that may still be taken off the whole line: it never comes to nothing. */
    private final long[] room;
    private final int[] pieces;
    private final boolean[] closed;
    private final boolean[] touched;
    private final Scratch scratch;

    private Shelf(int size) {
        this(new Article[size], new long[size], new int[size], new Scratch(size));
    }

    private Shelf(Article[] articles, long[] amounts, int[] counts, Scratch scratch) {
        int size = articles.length;
        this.articles = articles;
        this.amounts = amounts;
        this.counts = counts;
        this.scratch = scratch;
        left = new long[size];
        room = new long[size];
        pieces = new int[size];
        closed = new boolean[size];
        touched = new boolean[size];
    }

    static Shelf of(List<Article> lines) {
        Shelf shelf = new Shelf(lines.size());
        for (int at = 0; at < lines.size(); at++) {
            Article article = lines.get(at);
            long amount = article.amount();
            shelf.articles[at] = article;
            shelf.amounts[at] = amount;
            shelf.counts[at] = article.count();
            shelf.left[at] = amount;
            shelf.room[at] = Math.max(0, amount - 1);
            shelf.pieces[at] = shelf.counts[at];
            shelf.closed[at] = !article.open() || amount < 2;
        }
        return shelf;
    }

    /** The same state, to try things on. */
    Shelf copy() {
        return new Shelf(articles, amounts, counts, scratch).become(this);
    }

    /** Forgets what was tried on it. @param other another copy of the same lines */
    Shelf become(Shelf other) {
        System.arraycopy(other.left, 0, left, 0, left.length);
        System.arraycopy(other.room, 0, room, 0, left.length);
        System.arraycopy(other.pieces, 0, pieces, 0, left.length);
        System.arraycopy(other.closed, 0, closed, 0, left.length);
        System.arraycopy(other.touched, 0, touched, 0, left.length);
        return this;
    }

    /** Only these lines are in play. */
    Shelf only(boolean[] lines) {
        Shelf copy = copy();
        for (int at = 0; at < lines.length; at++) {
            copy.closed[at] |= !lines[at];
        }
        return copy;
    }

    int size() {
        return articles.length;
    }

    Scratch scratch() {
        return scratch;
    }

    Article article(int at) {
        return articles[at];
    }

    /** Before any promotion. */
    long amount(int at) {
        return amounts[at];
    }

    int count(int at) {
        return counts[at];
    }

    /** @param exclusive what another promotion took from is not for it */
    boolean isOpen(int at, boolean exclusive) {
        return !closed[at] && left[at] > 0 && !(exclusive && touched[at]);
    }

    long left(int at) {
        return left[at];
    }

    long room(int at) {
        return Math.min(room[at], left[at]);
    }

    int pieces(int at) {
        return pieces[at];
    }

    /** Whether a piece is open, and worth a cent. */
    boolean hasPiece(int at, boolean exclusive) {
        return isOpen(at, exclusive) && pieces[at] > 0 && left[at] >= pieces[at];
    }

    /** Cents of one open piece, without a fraction. */
    long piece(int at) {
        return pieces[at] == 0 ? 0 : left[at] / pieces[at];
    }

    /** A promotion others may join took so much. */
    void take(int at, long cents) {
        left[at] -= cents;
        room[at] -= cents;
        touched[at] |= cents > 0;
    }

    /** A promotion of its own took so much off so many pieces; 0 = off all that was open. These are closed now. */
    void close(int at, int count, long cents) {
        room[at] -= cents;
        if (count == 0 || count >= pieces[at]) {
            left[at] = 0;
            pieces[at] = 0;
            closed[at] = true;
            return;
        }
        left[at] -= Sharing.share(left[at], count, pieces[at]);
        pieces[at] -= count;
    }
}

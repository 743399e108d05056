package com.completebytepos.pricing.engine.offers;

/** The goods a promotion brings together, and what is taken off spread over them to the cent. */
final class Pool {
    private final Shelf shelf;
    private final Cut cut;
    private final int[] lines;
    private final long[] weights;
    private final long[] gifts;

    private Pool(Shelf shelf, Cut cut, int[] lines, long[] weights, long[] gifts) {
        this.shelf = shelf;
        this.cut = cut;
        this.lines = lines;
        this.weights = weights;
        this.gifts = gifts;
    }

    /** What the promotion takes. @param lines all it may be about, ascending */
    static Pool of(Shelf shelf, int[] lines) {
        Scratch scratch = shelf.scratch();
        return new Pool(shelf, scratch.cut, lines, scratch.weights, scratch.gifts);
    }

    /** A group of pieces that may not come together; the one before it is forgotten. */
    static Pool tried(Shelf shelf, int[] lines) {
        Scratch beside = shelf.scratch().beside();
        beside.clear(lines);
        return new Pool(shelf, beside.cut, lines, beside.weights, beside.gifts);
    }

    void add(int at, int count, long cents, boolean given) {
        cut.involve(at, count);
        weights[at] += cents;
        gifts[at] += given ? cents : 0;
    }

    void weigh(int at, long cents) {
        weights[at] += cents;
    }

    void join(Pool other) {
        for (int at : lines) {
            weights[at] += other.weights[at];
            gifts[at] += other.gifts[at];
            if (other.cut.involved[at]) {
                cut.involve(at, other.cut.pieces[at]);
            }
        }
    }

    long weight() {
        return sum(weights);
    }

    long given() {
        return sum(gifts);
    }

    private long sum(long[] amounts) {
        long sum = 0;
        for (int at : lines) {
            sum += amounts[at];
        }
        return sum;
    }

    /** In proportion to what each line brings in, whatever its letter. */
    void spread(long amount) {
        spread(amount, weights);
    }

    private void spread(long amount, long[] by) {
        long[] rooms = shelf.scratch().rooms;
        for (int at : lines) {
            rooms[at] = by[at] == 0 ? 0 : Math.max(0, Math.min(shelf.room(at), weights[at]) - cut.cents[at]);
        }
        long[] shares = shelf.scratch().shares;
        Sharing.spread(amount, by, rooms, lines, shares);
        for (int at : lines) {
            cut.cents[at] += shares[at];
        }
    }

    /**
     * What comes cheaper gives so much of its price, spread inside its tax letter where goods of that letter were paid for; a gift
     * of a letter nobody pays for makes the whole a bundle with one price.
     */
    void spreadGifts(long hundredths) {
        String[] done = new String[gifts.length];
        for (int first : lines) {
            String letter = shelf.article(first).letter();
            if (gifts[first] == 0 || isAmong(done, first, letter)) {
                continue;
            }
            done[first] = letter;
            long given = 0;
            long[] inside = new long[gifts.length];
            for (int at : lines) {
                if (weights[at] > 0 && isSame(letter, shelf.article(at).letter())) {
                    given += gifts[at];
                    inside[at] = weights[at];
                }
            }
            spread(Sharing.share(given, hundredths, 10_000), sum(inside) > given ? inside : weights);
        }
    }

    private static boolean isAmong(String[] done, int before, String letter) {
        for (int at = 0; at < before; at++) {
            if (done[at] != null && isSame(done[at], letter)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(String one, String other) {
        return one == null ? other == null : one.equals(other);
    }
}

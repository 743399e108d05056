package com.completebytepos.pricing.engine.offers;

/** The goods a promotion brings together, and what is taken off spread over them to the cent. */
final class Pool {
    private final Shelf shelf;
    private final Cut cut;
    private final long[] weights;
    private final long[] gifts;

    Pool(Shelf shelf, Cut cut) {
        this.shelf = shelf;
        this.cut = cut;
        this.weights = new long[shelf.size()];
        this.gifts = new long[shelf.size()];
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
        for (int at = 0; at < weights.length; at++) {
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

    private static long sum(long[] amounts) {
        long sum = 0;
        for (long one : amounts) {
            sum += one;
        }
        return sum;
    }

    /** In proportion to what each line brings in, whatever its letter. */
    void spread(long amount) {
        spread(amount, weights);
    }

    private void spread(long amount, long[] by) {
        long[] rooms = new long[by.length];
        for (int at = 0; at < by.length; at++) {
            rooms[at] = by[at] == 0 ? 0 : Math.max(0, Math.min(shelf.room(at), weights[at]) - cut.cents[at]);
        }
        long[] shares = Sharing.spread(amount, by, rooms);
        for (int at = 0; at < shares.length; at++) {
            cut.cents[at] += shares[at];
        }
    }

    /**
     * What comes cheaper gives so much of its price, spread inside its tax letter where goods of that letter were paid for; a gift
     * of a letter nobody pays for makes the whole a bundle with one price.
     */
    void spreadGifts(long hundredths) {
        String[] done = new String[gifts.length];
        for (int first = 0; first < gifts.length; first++) {
            String letter = shelf.article(first).letter();
            if (gifts[first] == 0 || isAmong(done, first, letter)) {
                continue;
            }
            done[first] = letter;
            long given = 0;
            long[] inside = new long[gifts.length];
            for (int at = 0; at < gifts.length; at++) {
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

package com.completebytepos.pricing.engine.offers;

import java.util.ArrayList;
import java.util.List;

/** What promotions take off a basket: the one place where that is decided, on the server and on the till. */
public final class Offers {
    private final List<Taken> taken = new ArrayList<>();
    private final Shelf shelf;
    private final List<Candidate> candidates = new ArrayList<>();

    private Offers(List<Promotion> promotions, List<Article> articles, Occasion occasion) {
        shelf = Shelf.of(inOrder(articles));
        Lookup lookup = new Lookup(inOrder(articles));
        for (Promotion one : promotions) {
            if (one.isFor(occasion)) {
                Candidate candidate = Candidate.of(one, lookup);
                if (candidate != null) {
                    candidates.add(candidate);
                }
            }
        }
        candidates.sort((one, other) -> one.promotion.compareTo(other.promotion));
    }

    /** The combination that gives most. */
    public static Offered best(List<Promotion> promotions, List<Article> articles, Occasion occasion) {
        Offers offers = new Offers(promotions, articles, occasion);
        List<Hint> hints = new Hints(offers.candidates, Shelf.of(inOrder(articles))).nearest();
        offers.take(true);
        return new Offered(offers.inLineOrder(), hints);
    }

    /** All of these, as far as they hold: for a sale that says which ones it was given. */
    public static Offered exactly(List<Promotion> promotions, List<Article> articles, Occasion occasion) {
        Offers offers = new Offers(promotions, articles, occasion);
        offers.take(false);
        return new Offered(offers.inLineOrder(), List.of());
    }

    private void take(boolean choosing) {
        List<Candidate> ready = new ArrayList<>();
        for (Candidate one : candidates) {
            if (one.hasMinimum(shelf)) {
                ready.add(one);
            }
        }
        int from = 0;
        while (from < ready.size()) {
            int to = from;
            while (to < ready.size() && ready.get(to).promotion.terms().rank() == ready.get(from).promotion.terms().rank()) {
                to++;
            }
            takeRank(ready.subList(from, to), choosing);
            from = to;
        }
    }

    private void takeRank(List<Candidate> rank, boolean choosing) {
        List<Candidate> chosen = choosing ? new Choice(rank, shelf).best() : rank;
        for (Candidate one : chosen) {
            if (one.isExclusive()) {
                one.takeFrom(shelf, taken);
            }
        }
        for (Candidate one : rank) {
            if (!one.isExclusive()) {
                one.takeFrom(shelf, taken);
            }
        }
    }

    /** By line number: whatever order the lines are told in, the same goods get the same. */
    private static List<Article> inOrder(List<Article> articles) {
        List<Article> sorted = new ArrayList<>(articles);
        sorted.sort((one, other) -> one.line() - other.line());
        return sorted;
    }

    private List<Taken> inLineOrder() {
        List<Taken> sorted = new ArrayList<>(taken);
        sorted.sort((one, other) -> one.line() != other.line() ? one.line() - other.line() : one.promotion().compareTo(other.promotion()));
        return sorted;
    }
}

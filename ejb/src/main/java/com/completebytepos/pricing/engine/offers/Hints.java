package com.completebytepos.pricing.engine.offers;

import java.util.ArrayList;
import java.util.List;

/** Which promotions are so near that the customer should hear of them. */
final class Hints {
    private static final int MOST = 3;

    private final List<Candidate> candidates;
    private final Shelf shelf;
    private final List<Hint> hints = new ArrayList<>();

    Hints(List<Candidate> candidates, Shelf shelf) {
        this.candidates = candidates;
        this.shelf = shelf;
    }

    /** What is earned already first, then what a piece is missing for, then the smallest sum. */
    List<Hint> nearest() {
        for (Candidate one : candidates) {
            look(one);
        }
        hints.sort((one, other) -> {
            int byWhat = order(one) - order(other);
            if (byWhat != 0) {
                return byWhat;
            }
            return one.missing() != other.missing() ? Long.compare(one.missing(), other.missing()) : one.promotion().compareTo(other.promotion());
        });
        return hints.size() <= MOST ? hints : new ArrayList<>(hints.subList(0, MOST));
    }

    private static int order(Hint hint) {
        return hint.what().equals(Hint.FREE) ? 0 : hint.what().equals(Hint.ADD) ? 1 : 2;
    }

    private void look(Candidate one) {
        Promotion promotion = one.promotion;
        if (!one.hasMinimum(shelf)) {
            long minimum = promotion.terms().minimum();
            long bought = one.bought(shelf);
            if (bought * 2 >= minimum) {
                add(promotion, Hint.SPEND, minimum - bought);
            }
            return;
        }
        switch (promotion.kind()) {
            case MIX -> missing(promotion, count(one.lines), promotion.deal().buy(), promotion.deal().buy());
            case BUY_GET -> buyGet(one);
            case GIFT -> missingGifts(promotion, promotion.deal().get(), one);
            default -> { }
        }
    }

    private void buyGet(Candidate one) {
        Deal deal = one.promotion.deal();
        if (one.gets == null) {
            missing(one.promotion, count(one.lines), deal.buy() + deal.get(), deal.get());
        } else if (deal.buy() > 0) {
            int groups = count(one.lines) / deal.buy();
            missingGifts(one.promotion, (deal.times() == 0 ? groups : Math.min(groups, deal.times())) * deal.get(), one);
        }
    }

    /** @param near so many pieces of a group may be missing */
    private void missing(Promotion promotion, int count, int group, int near) {
        if (group < 1 || count == 0 || !promotion.deal().allows(count / group)) {
            return;
        }
        int missing = group - count % group;
        if (missing < group && (missing == 1 || missing <= near && promotion.kind() == PromotionKind.BUY_GET)) {
            add(promotion, Hint.ADD, missing);
        }
    }

    private void missingGifts(Promotion promotion, int earned, Candidate one) {
        int there = one.gets == null ? earned : count(one.gets);
        if (there < earned) {
            add(promotion, Hint.FREE, earned - there);
        }
    }

    private int count(int[] lines) {
        int count = 0;
        for (int at : lines) {
            count += shelf.article(at).open() ? shelf.count(at) : 0;
        }
        return count;
    }

    private void add(Promotion promotion, String what, long missing) {
        hints.add(new Hint(promotion.id(), what, missing));
    }
}

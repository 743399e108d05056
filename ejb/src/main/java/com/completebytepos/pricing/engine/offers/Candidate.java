package com.completebytepos.pricing.engine.offers;

import java.util.ArrayList;
import java.util.List;

/** A promotion that holds now, with the lines it is about. */
final class Candidate {
    final Promotion promotion;
    /** Lines of its goods. */
    final int[] lines;
    /** Lines of what comes cheaper, where that is something else; else null. */
    final int[] gets;
    /** Lines of each part of a bundle. */
    final List<int[]> parts = new ArrayList<>();
    final boolean[] reach;
    /** The same as positions: of hundreds of promotions nearly all are about a line or two. */
    final int[] reached;

    private Candidate(Promotion promotion, Lookup lookup) {
        this.promotion = promotion;
        this.reach = new boolean[lookup.size()];
        boolean bundle = promotion.kind() == PromotionKind.BUNDLE;
        this.lines = bundle ? new int[0] : lookup.linesOf(promotion.goods());
        this.gets = promotion.deal().gets() == null ? null : lookup.linesOf(promotion.deal().gets());
        if (bundle) {
            for (Deal.Part part : promotion.deal().parts()) {
                parts.add(reached(lookup.linesOf(part.goods())));
            }
        }
        reached(lines);
        if (gets != null) {
            reached(gets);
        }
        reached = Lookup.positions(reach);
    }

    /** @return null where there are no goods of its kind in the basket */
    static Candidate of(Promotion promotion, Lookup lookup) {
        Candidate candidate = new Candidate(promotion, lookup);
        return candidate.reached.length == 0 ? null : candidate;
    }

    private int[] reached(int[] some) {
        for (int at : some) {
            reach[at] = true;
        }
        return some;
    }

    boolean meets(Candidate other) {
        for (int at : reached) {
            if (other.reach[at]) {
                return true;
            }
        }
        return false;
    }

    boolean isExclusive() {
        return promotion.terms().exclusive();
    }

    /** What its goods cost before any promotion. */
    long bought(Shelf shelf) {
        long sum = 0;
        for (int at : lines) {
            sum += shelf.article(at).open() ? shelf.amount(at) : 0;
        }
        for (int[] part : parts) {
            for (int at : part) {
                sum += shelf.article(at).open() ? shelf.amount(at) : 0;
            }
        }
        return sum;
    }

    boolean hasMinimum(Shelf shelf) {
        long minimum = promotion.terms().minimum();
        return minimum <= 0 || bought(shelf) >= minimum;
    }

    /** Takes from the lines what it gives. @return cents */
    long takeFrom(Shelf shelf, List<Taken> taken) {
        Cut cut = Taking.of(this, shelf);
        cut.capTo(promotion.terms().cap(), reached);
        long total = cut.total(reached);
        if (total > 0) {
            take(cut, shelf, taken);
        }
        shelf.scratch().clear(reached);
        return total;
    }

    private void take(Cut cut, Shelf shelf, List<Taken> taken) {
        for (int at : reached) {
            if (isExclusive() && cut.involved[at]) {
                shelf.close(at, cut.pieces[at], cut.cents[at]);
            } else if (cut.cents[at] > 0) {
                shelf.take(at, cut.cents[at]);
            }
            if (cut.cents[at] > 0 && taken != null) {
                taken.add(new Taken(promotion.id(), promotion.version(), shelf.article(at).line(), cut.cents[at]));
            }
        }
    }
}

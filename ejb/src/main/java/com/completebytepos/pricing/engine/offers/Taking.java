package com.completebytepos.pricing.engine.offers;

/** What a promotion would take off the lines as they stand: one rule a kind. */
final class Taking {
    private static final long WHOLE = 10_000;

    private final Candidate candidate;
    private final Deal deal;
    private final Shelf shelf;
    private final boolean exclusive;
    private final Cut cut;

    private Taking(Candidate candidate, Shelf shelf) {
        this.candidate = candidate;
        this.deal = candidate.promotion.deal();
        this.shelf = shelf;
        this.exclusive = candidate.isExclusive();
        this.cut = shelf.scratch().cut;
    }

    /** @return good until the shelf's scratch is cleared */
    static Cut of(Candidate candidate, Shelf shelf) {
        Taking taking = new Taking(candidate, shelf);
        switch (candidate.promotion.kind()) {
            case PERCENT -> taking.percent();
            case AMOUNT -> taking.amount();
            case THRESHOLD -> taking.threshold();
            case MIX -> taking.mix();
            case BUNDLE -> taking.bundle();
            case BUY_GET -> taking.buyGet();
            default -> taking.gift();
        }
        return taking.cut;
    }

    private void percent() {
        for (int at : candidate.lines) {
            if (shelf.isOpen(at, exclusive)) {
                take(at, Sharing.share(shelf.left(at), deal.value(), WHOLE));
            }
        }
    }

    private void amount() {
        for (int at : candidate.lines) {
            if (shelf.isOpen(at, exclusive)) {
                boolean counted = shelf.count(at) > 0;
                take(at, counted ? deal.value() * shelf.pieces(at) : Sharing.share(deal.value(), shelf.article(at).quantity(), 1000));
            }
        }
    }

    private void take(int at, long cents) {
        cut.involve(at, 0);
        cut.cents[at] = Math.min(cents, shelf.room(at));
    }

    private void threshold() {
        Pool pool = Pool.of(shelf, candidate.reached);
        for (int at : candidate.lines) {
            if (shelf.isOpen(at, exclusive)) {
                cut.involve(at, 0);
                pool.weigh(at, shelf.left(at));
            }
        }
        pool.spread(deal.percent() ? Sharing.share(pool.weight(), deal.value(), WHOLE) : deal.value());
    }

    private void mix() {
        Pieces pieces = new Pieces(shelf, candidate.lines, exclusive);
        Pool pool = Pool.of(shelf, candidate.reached);
        long off = 0;
        int groups = 0;
        while (deal.buy() > 0 && deal.allows(groups) && pieces.remaining() >= deal.buy()) {
            long sum = pieces.dearest(deal.buy()) - deal.value();
            if (sum <= 0) {
                break;
            }
            pieces.takeDearest(deal.buy(), pool);
            off += sum;
            groups++;
        }
        pool.spread(off);
    }

    private void bundle() {
        Pool pool = Pool.of(shelf, candidate.reached);
        Pieces[] parts = new Pieces[candidate.parts.size()];
        int[] used = shelf.scratch().used;
        for (int at = 0; at < parts.length; at++) {
            parts[at] = new Pieces(shelf, candidate.parts.get(at), exclusive);
        }
        long off = 0;
        int bundles = 0;
        while (parts.length > 0 && deal.allows(bundles)) {
            Pool one = Pool.tried(shelf, candidate.reached);
            int[] before = shelf.scratch().beside().used;
            System.arraycopy(used, 0, before, 0, used.length);
            long sum = oneBundle(parts, one) - deal.value();
            if (sum <= 0) {
                System.arraycopy(before, 0, used, 0, used.length);
                break;
            }
            pool.join(one);
            off += sum;
            bundles++;
        }
        pool.spread(off);
    }

    /** @return what the pieces of one bundle cost, 0 where some are missing */
    private long oneBundle(Pieces[] parts, Pool pool) {
        long sum = 0;
        for (int at = 0; at < parts.length; at++) {
            int wanted = deal.parts().get(at).pieces();
            if (wanted < 1 || parts[at].remaining() < wanted) {
                return 0;
            }
            sum += parts[at].dearest(wanted);
            parts[at].takeDearest(wanted, pool);
        }
        return sum;
    }

    private void buyGet() {
        if (deal.buy() < 1 || deal.get() < 1) {
            return;
        }
        Pool pool = Pool.of(shelf, candidate.reached);
        if (candidate.gets == null) {
            cheapestOfTheSame(pool);
        } else {
            cheapestOfOthers(pool);
        }
        pool.spreadGifts(deal.value());
    }

    /** The dearest go together, so that what is free in each group is worth as much as it can be. */
    private void cheapestOfTheSame(Pool pool) {
        Pieces pieces = new Pieces(shelf, candidate.lines, exclusive);
        int groups = 0;
        while (deal.allows(groups) && pieces.remaining() >= deal.buy() + deal.get()) {
            pieces.takeDearest(deal.buy(), pool);
            pieces.giveDearest(deal.get(), pool);
            groups++;
        }
    }

    private void cheapestOfOthers(Pool pool) {
        int[] used = shelf.scratch().used;
        Pieces gets = new Pieces(shelf, candidate.gets, exclusive);
        Pieces buys = new Pieces(shelf, candidate.lines, exclusive);
        int groups = 0;
        while (deal.allows(groups) && gets.remaining() >= 1) {
            Pool one = Pool.tried(shelf, candidate.reached);
            int[] before = shelf.scratch().beside().used;
            System.arraycopy(used, 0, before, 0, used.length);
            gets.giveCheapest(Math.min(deal.get(), gets.remaining()), one);
            if (buys.remaining() < deal.buy()) {
                System.arraycopy(before, 0, used, 0, used.length);
                break;
            }
            buys.takeDearest(deal.buy(), one);
            pool.join(one);
            groups++;
        }
    }

    private void gift() {
        if (candidate.gets == null || deal.get() < 1) {
            return;
        }
        Pieces gets = new Pieces(shelf, candidate.gets, exclusive);
        if (gets.remaining() < 1) {
            return;
        }
        Pool pool = Pool.of(shelf, candidate.reached);
        gets.giveCheapest(Math.min(deal.get(), gets.remaining()), pool);
        for (int at : candidate.lines) {
            if (shelf.isOpen(at, exclusive) && !cut.involved[at]) {
                cut.involve(at, 0);
                pool.weigh(at, shelf.left(at));
            }
        }
        if (pool.weight() > pool.given()) {
            pool.spreadGifts(WHOLE);
        }
    }
}

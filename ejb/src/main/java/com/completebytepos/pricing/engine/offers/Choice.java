package com.completebytepos.pricing.engine.offers;

import java.util.ArrayList;
import java.util.List;

/**
 * Which promotions that suffer no other beside them are given, rank by rank: those that give most together with what others may
 * still take from the same goods. Where few compete, every combination is tried; where many do, the best one is added as long as
 * that helps. Of equal ones the smaller combination, then the one that comes first. Nothing depends on the order they came in.
 */
final class Choice {
    private static final int EVERY_COMBINATION = 5;
    private static final int MOST_COMPARED = 12;

    private final List<Candidate> exclusive;
    private final List<Candidate> shared;
    private final Shelf shelf;
    /** What is tried is tried on this one, again and again. */
    private final Shelf tried;

    /** @param ofOneRank in the order in which they take */
    Choice(List<Candidate> ofOneRank, Shelf shelf) {
        this.shelf = shelf;
        this.tried = shelf.copy();
        this.exclusive = new ArrayList<>();
        this.shared = new ArrayList<>();
        for (Candidate one : ofOneRank) {
            if (!one.isExclusive()) {
                shared.add(one);
            } else if (one.takeFrom(tried.become(shelf), null) > 0) {
                exclusive.add(one);
            }
        }
    }

    List<Candidate> best() {
        List<Candidate> chosen = new ArrayList<>();
        boolean[] seen = new boolean[exclusive.size()];
        for (int at = 0; at < seen.length; at++) {
            if (!seen[at]) {
                chosen.addAll(bestOf(rivalsOf(at, seen)));
            }
        }
        chosen.sort((one, other) -> one.promotion.compareTo(other.promotion));
        return chosen;
    }

    /** All that compete for the same lines, directly or through others. */
    private List<Candidate> rivalsOf(int first, boolean[] seen) {
        List<Candidate> rivals = new ArrayList<>();
        seen[first] = true;
        rivals.add(exclusive.get(first));
        for (int turn = 0; turn < rivals.size(); turn++) {
            for (int at = 0; at < seen.length; at++) {
                if (!seen[at] && exclusive.get(at).meets(rivals.get(turn))) {
                    seen[at] = true;
                    rivals.add(exclusive.get(at));
                }
            }
        }
        rivals.sort((one, other) -> one.promotion.compareTo(other.promotion));
        return rivals;
    }

    private List<Candidate> bestOf(List<Candidate> rivals) {
        boolean[] lines = new boolean[shelf.size()];
        for (Candidate rival : rivals) {
            for (int at = 0; at < lines.length; at++) {
                lines[at] |= rival.reach[at];
            }
        }
        List<Candidate> joining = new ArrayList<>();
        for (Candidate one : shared) {
            if (reaches(one, lines)) {
                joining.add(one);
            }
        }
        if (rivals.size() == 1 && joining.isEmpty()) {
            return rivals;
        }
        Shelf part = shelf.only(lines);
        return rivals.size() <= EVERY_COMBINATION ? everyCombination(rivals, joining, part) : oneAfterTheOther(rivals, joining, part);
    }

    private static boolean reaches(Candidate one, boolean[] lines) {
        for (int at = 0; at < lines.length; at++) {
            if (one.reach[at] && lines[at]) {
                return true;
            }
        }
        return false;
    }

    private List<Candidate> everyCombination(List<Candidate> rivals, List<Candidate> joining, Shelf part) {
        List<Candidate> best = List.of();
        long most = worth(best, joining, part);
        for (int size = 1; size <= rivals.size(); size++) {
            for (int mask = 1; mask < 1 << rivals.size(); mask++) {
                if (Integer.bitCount(mask) != size) {
                    continue;
                }
                List<Candidate> some = picked(rivals, mask);
                long worth = worth(some, joining, part);
                if (worth > most) {
                    most = worth;
                    best = some;
                }
            }
        }
        return best;
    }

    private static List<Candidate> picked(List<Candidate> rivals, int mask) {
        List<Candidate> some = new ArrayList<>();
        for (int at = 0; at < rivals.size(); at++) {
            if ((mask >> at & 1) == 1) {
                some.add(rivals.get(at));
            }
        }
        return some;
    }

    private List<Candidate> oneAfterTheOther(List<Candidate> rivals, List<Candidate> joining, Shelf part) {
        List<Candidate> compared = mostGiving(rivals, part);
        List<Candidate> best = new ArrayList<>();
        long most = worth(best, joining, part);
        for (boolean better = true; better;) {
            better = false;
            List<Candidate> found = best;
            for (Candidate one : compared) {
                if (best.contains(one)) {
                    continue;
                }
                List<Candidate> more = new ArrayList<>(best);
                more.add(one);
                more.sort((a, b) -> a.promotion.compareTo(b.promotion));
                long worth = worth(more, joining, part);
                if (worth > most) {
                    most = worth;
                    found = more;
                    better = true;
                }
            }
            best = found;
        }
        return best;
    }

    private List<Candidate> mostGiving(List<Candidate> rivals, Shelf part) {
        if (rivals.size() <= MOST_COMPARED) {
            return rivals;
        }
        long[] alone = new long[rivals.size()];
        for (int at = 0; at < alone.length; at++) {
            alone[at] = rivals.get(at).takeFrom(tried.become(part), null);
        }
        List<Candidate> most = new ArrayList<>();
        while (most.size() < MOST_COMPARED) {
            int best = 0;
            for (int at = 1; at < alone.length; at++) {
                best = alone[at] > alone[best] ? at : best;
            }
            most.add(rivals.get(best));
            alone[best] = -1;
        }
        return most;
    }

    private long worth(List<Candidate> some, List<Candidate> joining, Shelf part) {
        tried.become(part);
        long worth = 0;
        for (Candidate one : some) {
            worth += one.takeFrom(tried, null);
        }
        for (Candidate one : joining) {
            worth += one.takeFrom(tried, null);
        }
        return worth;
    }
}

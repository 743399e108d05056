package com.completebytepos.accounts.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which points are still there: what goes takes those first that lapse first. */
public final class PointsLots {
    private static final Comparator<Lot> FIRST_TO_LAPSE = Comparator.comparing(Lot::expiresOn, Comparator.nullsLast(Comparator.naturalOrder()));

    private PointsLots() {
    }

    /** {@code expiresOn} null = never. */
    public record Lot(LocalDate expiresOn, long points) {
    }

    /** @param came in any order @return what is left of those that came, first to lapse first */
    public static List<Lot> left(List<Lot> came, long gone) {
        return without(came.stream().sorted(FIRST_TO_LAPSE).toList(), gone);
    }

    private static List<Lot> without(List<Lot> inOrder, long gone) {
        var lots = new ArrayList<Lot>();
        long toTake = gone;
        for (var lot : inOrder) {
            long taken = Math.min(lot.points(), toTake);
            toTake -= taken;
            if (lot.points() > taken) lots.add(new Lot(lot.expiresOn(), lot.points() - taken));
        }
        return lots;
    }

    /** @param lots first to lapse first @return so many of them; what there is not belongs to no day */
    public static List<Lot> take(List<Lot> lots, long points) {
        var taken = new ArrayList<Lot>();
        long toTake = points;
        for (var lot : lots) {
            long part = Math.min(lot.points(), toTake);
            if (part > 0) taken.add(new Lot(lot.expiresOn(), part));
            toTake -= part;
        }
        if (toTake > 0) taken.add(new Lot(null, toTake));
        return taken;
    }

    /**
     * So many of what a sale took, after others came back before: what would lapse last comes back first.
     *
     * @param came how many came back before
     */
    public static List<Lot> back(List<Lot> taken, long came, long points) {
        var last = taken.stream().sorted(FIRST_TO_LAPSE.reversed()).toList();
        return take(without(last, came), points);
    }

    /** What lapses on a day: points may be used on the day they are good until. */
    public static long lapsed(List<Lot> left, LocalDate today) {
        return left.stream().filter(lot -> lot.expiresOn() != null && lot.expiresOn().isBefore(today)).mapToLong(Lot::points).sum();
    }
}

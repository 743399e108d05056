package com.completebytepos.accounts.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which points are still there: what goes takes those first that lapse first. */
public final class PointsLots {
    private PointsLots() {
    }

    /** {@code expiresOn} null = never. */
    public record Lot(LocalDate expiresOn, long points) {
    }

    /** @param came in any order @return what is left of those that came, first to lapse first */
    public static List<Lot> left(List<Lot> came, long gone) {
        var lots = new ArrayList<Lot>();
        long toTake = gone;
        for (var lot : came.stream().sorted(Comparator.comparing(Lot::expiresOn, Comparator.nullsLast(Comparator.naturalOrder()))).toList()) {
            long taken = Math.min(lot.points(), toTake);
            toTake -= taken;
            if (lot.points() > taken) lots.add(new Lot(lot.expiresOn(), lot.points() - taken));
        }
        return lots;
    }

    /** What lapses on a day: points may be used on the day they are good until. */
    public static long lapsed(List<Lot> left, LocalDate today) {
        return left.stream().filter(lot -> lot.expiresOn() != null && lot.expiresOn().isBefore(today)).mapToLong(Lot::points).sum();
    }
}

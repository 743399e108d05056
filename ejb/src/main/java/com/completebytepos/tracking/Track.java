package com.completebytepos.tracking;

import java.util.List;
import java.util.UUID;

/**
 * How a line of a document tells its pieces apart. {@code source}: the document and line whose goods come or go back, else null and 0.
 */
public record Track(Care care, List<Mark> marks, UUID source, int sourceLine) {
    /** It happened, whatever was told: nothing is refused. */
    public static final Track TOLD = new Track(Care.TOLD, List.of(), null, 0);
    /** Comes and goes in one document: what it was told apart by is as before, or lost. */
    public static final Track ASIDE = new Track(Care.ASIDE, List.of(), null, 0);

    /** How strictly it is taken. */
    public enum Care { ASKED, TOLD, ASIDE }

    /** A person stands there and can be asked: what is missing is refused. */
    public static Track asked(List<Mark> marks) {
        return new Track(Care.ASKED, List.copyOf(marks), null, 0);
    }

    public static Track told(List<Mark> marks) {
        return marks.isEmpty() ? TOLD : new Track(Care.TOLD, List.copyOf(marks), null, 0);
    }

    /** The goods of an earlier document's line. */
    public Track of(UUID document, int line) {
        return new Track(care, marks, document, line);
    }
}

package com.completebytepos.alerts;

import java.io.Serializable;
import java.util.List;

/** What there is to tell of one kind: {@code limit} of days or hours it is told by, {@code count} of all, by {@code places}, and the {@code worst} of them. */
public record AlertSection(AlertKind kind, int limit, long count, List<Place> places, List<Item> worst) implements Serializable {

    public record Place(String branch, long count) implements Serializable {
    }

    /** What the line of its kind is made of, in the order of that text; {@code turn}: of which of the kind's texts, empty for the only one. */
    public record Item(String turn, List<String> words) implements Serializable {
        static Item of(Object... words) {
            return in("", words);
        }

        static Item in(String turn, Object... words) {
            return new Item(turn, java.util.Arrays.stream(words).map(String::valueOf).toList());
        }
    }
}

package com.completebytepos.sync;

import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Rows of the feed as they go over the wire, the newest stamp they are as of, and whether there is more after it. {@code next}:
 * where the first download goes on after this page, null when it is complete.
 */
public record ChangePage(long since, long upTo, boolean more, List<JsonObject> rows, String next) {

    ChangePage(long since, long upTo, boolean more, List<JsonObject> rows) {
        this(since, upTo, more, rows, null);
    }

    /** What the first download brings, one kind after the other: what makes goods cheaper before the goods. */
    enum Stage {
        LISTS, COUPONS, BUYERS, GOODS, CUSTOMERS
    }

    /** Where a page of the first download begins: after what of a stage, null at its beginning. Tills hand it back as they got it. */
    public record Place(Stage stage, String after) {
        private static final String IDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
        private static final String MARK = "all:" + IDS + "|(bought|others):\\d{1,15}:\\d{1,5}:(" + IDS + ")?";

        static Place beginning() {
            return new Place(Stage.LISTS, null);
        }

        /** A product alone is how the goods of a page ended before there were stages. @return empty for what is no place */
        public static Optional<Place> read(String text) {
            if (text == null || text.isEmpty()) return Optional.of(beginning());
            if (text.matches(IDS)) return Optional.of(new Place(Stage.GOODS, text));
            var parts = text.split(":", 2);
            return Arrays.stream(Stage.values()).filter(stage -> stage.name().toLowerCase(Locale.ROOT).equals(parts[0])).findFirst()
                    .filter(stage -> parts.length == 1 || parts[1].matches(stage == Stage.CUSTOMERS ? MARK : IDS)).map(stage -> new Place(stage, parts.length == 1 ? null : parts[1]));
        }

        boolean isBeginning() {
            return stage == Stage.LISTS && after == null;
        }

        UUID id() {
            return after == null ? null : UUID.fromString(after);
        }

        /** @return null behind the last stage */
        Place following() {
            return stage == Stage.CUSTOMERS ? null : new Place(Stage.values()[stage.ordinal() + 1], null);
        }

        String text() {
            if (stage == Stage.GOODS && after != null) return after;
            return stage.name().toLowerCase(Locale.ROOT) + (after == null ? "" : ":" + after);
        }
    }
}

package com.completebytepos.sync;

import jakarta.json.JsonObject;
import java.util.List;

/**
 * Rows of the feed as they go over the wire, the newest stamp they are as of, and whether there is more after it. {@code next}:
 * the last product of a page of the first download, null when it is complete.
 */
public record ChangePage(long since, long upTo, boolean more, List<JsonObject> rows, String next) {

    ChangePage(long since, long upTo, boolean more, List<JsonObject> rows) {
        this(since, upTo, more, rows, null);
    }
}

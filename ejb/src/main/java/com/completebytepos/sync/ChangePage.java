package com.completebytepos.sync;

import jakarta.json.JsonObject;
import java.util.List;

/** Rows of the feed as they go over the wire, the newest stamp they are as of, and whether there is more after it. */
public record ChangePage(long since, long upTo, boolean more, List<JsonObject> rows) {
}

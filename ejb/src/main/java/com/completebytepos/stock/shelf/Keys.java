package com.completebytepos.stock.shelf;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.UUID;

/** Ids as the shelf's own statements take and give them. */
public final class Keys {
    private Keys() {
    }

    public static UUID id(Object cell) {
        if (cell instanceof UUID id) return id;
        var bytes = ByteBuffer.wrap((byte[]) cell);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }

    /** So many of {@code each}, for a statement that takes many. */
    public static String rows(int count, String each) {
        return String.join(",", Collections.nCopies(count, each));
    }
}

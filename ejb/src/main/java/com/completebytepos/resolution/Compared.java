package com.completebytepos.resolution;

import java.io.Serializable;

/** One thing the till told beside what the shop has; {@code what} is the key of its words, {@code name} the goods it is about. Either may be null. */
public record Compared(String what, String name, String told, String expected) implements Serializable {

    public boolean isDifferent() {
        return told != null && expected != null && !told.equals(expected);
    }
}

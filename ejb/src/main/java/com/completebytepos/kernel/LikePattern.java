package com.completebytepos.kernel;

/** Patterns for queries that look for a part of a text; used with {@code like :text escape '!'}, so that % and _ mean themselves. */
public final class LikePattern {

    private LikePattern() {
    }

    /** @return the pattern, or null when there is nothing to look for */
    public static String containing(String text) {
        if (text == null || text.isBlank()) return null;
        return "%" + text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}

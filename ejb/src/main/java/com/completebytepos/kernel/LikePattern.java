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

    /** The same for a column of codes. @return the pattern, or null when there is nothing to look for */
    public static String inCode(String text) {
        return plain(containing(text));
    }

    /** Columns of codes are ASCII, and the database refuses to compare them with other letters; those are in no code, as this sign is. */
    public static String plain(String text) {
        return text == null ? null : text.replaceAll("[^\\x20-\\x7e]", "?");
    }
}

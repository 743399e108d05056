package com.completebytepos.kernel;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is told beside a finding, kept so that every reader gets it in the own language: <code>{key|value|value}</code>. The key's words are looked
 * up where it is shown; what has no such form, a plain value or a row of an earlier release, is shown as it is. Several may stand in one text.
 */
public final class Detail {
    /** The narrowest column a detail is kept in. */
    static final int LONGEST = 300;
    private static final Pattern FORM = Pattern.compile("\\{([a-z]++(?:-[a-z]++)*+)((?:\\|(?:[^|{}\\\\]|\\\\.)*+)*+)}", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\|((?:[^|\\\\]|\\\\.)*+)", Pattern.DOTALL);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(HouseClock.NAIROBI);

    private Detail() {
    }

    /** A moment is told by the shop's clock, what is not known as a dash; the longest value is cut where all of them do not fit. */
    public static String of(String key, Object... values) {
        var texts = Arrays.stream(values).map(Detail::text).toArray(String[]::new);
        var form = form(key, texts);
        while (form.length() > LONGEST) {
            int longest = 0;
            for (int i = 1; i < texts.length; i++) if (texts[i].length() > texts[longest].length()) longest = i;
            texts[longest] = cut(texts[longest]);
            form = form(key, texts);
        }
        return form;
    }

    /** A field and what it becomes, in a list whose page has the words of its fields. */
    public static String field(String field, String value) {
        return of(field, value);
    }

    /** @param words the words of a key with these values; null where there are none, which leaves the text as it is */
    public static String said(String kept, BiFunction<String, Object[], String> words) {
        if (kept == null || kept.indexOf('{') < 0) return kept;
        return FORM.matcher(kept).replaceAll(found -> {
            var said = words.apply(found.group(1), values(found.group(2)));
            return Matcher.quoteReplacement(said == null ? found.group() : said);
        });
    }

    /** Its values alone, in nobody's language. */
    public static String plain(String kept) {
        return said(kept, (key, values) -> Arrays.stream(values).map(Object::toString).collect(Collectors.joining(", ")));
    }

    private static Object[] values(String told) {
        return VALUE.matcher(told).results().map(value -> value.group(1).replaceAll("(?s)\\\\(.)", "$1")).toArray();
    }

    private static String form(String key, String[] texts) {
        return Arrays.stream(texts).map(text -> "|" + text.replaceAll("[|{}\\\\]", "\\\\$0")).collect(Collectors.joining("", "{" + key, "}"));
    }

    private static String text(Object value) {
        return value == null ? "-" : value instanceof Instant at ? TIME.format(at) : value.toString();
    }

    private static String cut(String text) {
        int end = Math.max(0, text.length() - Math.max(2, text.length() / 10));
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}

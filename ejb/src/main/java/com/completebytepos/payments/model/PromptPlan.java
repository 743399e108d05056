package com.completebytepos.payments.model;

import java.time.Duration;

/**
 * When an undecided prompt is asked about. The provider knows a result after 14 to 30 seconds and bears five questions a minute per pair of keys;
 * what is not decided in a day is left to the statement.
 */
public final class PromptPlan {
    public static final Duration FIRST = Duration.ofSeconds(27);
    /** After a failure that may yet turn into money: a customer who types his PIN at the last moment. */
    public static final Duration ONCE_MORE = Duration.ofSeconds(90);
    /** No acknowledgement after this long: the server fell between writing and hearing. */
    public static final Duration CALL_LASTS = Duration.ofSeconds(45);
    public static final Duration LONGEST = Duration.ofHours(24);

    private PromptPlan() {
    }

    /** @param age of the prompt */
    public static Duration next(Duration age) {
        if (age.compareTo(Duration.ofSeconds(60)) < 0) return Duration.ofSeconds(15);
        if (age.compareTo(Duration.ofMinutes(2)) < 0) return Duration.ofSeconds(30);
        if (age.compareTo(Duration.ofMinutes(15)) < 0) return Duration.ofMinutes(1);
        return age.compareTo(Duration.ofHours(1)) < 0 ? Duration.ofMinutes(5) : Duration.ofHours(1);
    }
}

package com.completebytepos.jobs;

import java.time.Duration;
import java.time.LocalDate;

/**
 * Work that every open shop gets by the calendar. Called with the shop bound and no transaction open; when it throws it
 * is called again later. A second call for the same day changes nothing.
 */
public interface ShopJob {

    /** At most 40 characters, for ever: {@code context.what}. */
    String kind();

    /** When, in Africa/Nairobi, as a Quartz cron expression. */
    String cron();

    /** Over how long the shops are spread, so that they do not all begin at once. */
    Duration spread();

    /** @return what was done, in a few words for the console */
    String run(LocalDate day);
}

package com.completebytepos.pricing.engine.offers;

/**
 * When a promotion holds. Instants in milliseconds since 1970, 0 = open; weekdays as bits, Monday the lowest, 0 = all; minutes of
 * the day in Nairobi, the second exclusive, both 0 = all day; a first after the second reaches over midnight, and its hours after it
 * are still of the day they began on.
 */
public record Period(long from, long to, int weekdays, int fromMinute, int toMinute) {
    public static final Period ALWAYS = new Period(0, 0, 0, 0, 0);
    private static final int ALL_DAYS = 127;
    private static final int WEEK = 7;

    boolean holds(Occasion occasion) {
        boolean day = (weekdays & ALL_DAYS) == 0 || (weekdays >> began(occasion) - 1 & 1) == 1;
        return day && isOfDay(occasion.minute()) && occasion.at() >= from && (to == 0 || occasion.at() < to);
    }

    private int began(Occasion occasion) {
        boolean over = fromMinute > toMinute && occasion.minute() < toMinute;
        return over ? (occasion.weekday() + WEEK - 2) % WEEK + 1 : occasion.weekday();
    }

    private boolean isOfDay(int minute) {
        if (fromMinute == toMinute) {
            return true;
        }
        return fromMinute < toMinute ? minute >= fromMinute && minute < toMinute : minute >= fromMinute || minute < toMinute;
    }
}

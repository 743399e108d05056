package com.completebytepos.web.pricing;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.PricingRejection;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** What people type into the pages of prices, as values; what cannot be read is refused at its field. Nothing typed is nothing. */
final class FormText {
    private FormText() {
    }

    static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    static Money money(String text, String field) {
        if (isBlank(text)) return null;
        try {
            return Money.of(new BigDecimal(text.strip().replace(",", "")));
        } catch (ArithmeticException | NumberFormatException notMoney) {
            throw PricingRejection.PROMOTION_AMOUNT.at(field);
        }
    }

    static long cents(String text, String field) {
        var money = money(text, field);
        return money == null ? 0 : money.cents();
    }

    /** Hundredths of a percent. */
    static long percent(String text, String field) {
        if (isBlank(text)) return 0;
        try {
            return new BigDecimal(text.strip()).movePointRight(2).longValueExact();
        } catch (ArithmeticException | NumberFormatException noPercent) {
            throw PricingRejection.PROMOTION_PERCENT.at(field);
        }
    }

    static int whole(String text, String field) {
        if (isBlank(text)) return 0;
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException notWhole) {
            throw PricingRejection.PROMOTION_PIECES.at(field, 99);
        }
    }

    /** Nairobi time, as an input of type datetime-local gives it. */
    static Instant instant(String text, String field) {
        if (isBlank(text)) return null;
        try {
            return LocalDateTime.parse(text.strip()).atZone(HouseClock.NAIROBI).toInstant();
        } catch (DateTimeException noTime) {
            throw PricingRejection.PROMOTION_TIME.at(field);
        }
    }

    static long millis(String text, String field) {
        var at = instant(text, field);
        return at == null ? 0 : at.toEpochMilli();
    }

    static String ofInstant(Instant at) {
        return at == null ? null : LocalDateTime.ofInstant(at, HouseClock.NAIROBI).withSecond(0).withNano(0).toString();
    }

    static int minute(String text, String field) {
        if (isBlank(text)) return 0;
        try {
            var time = LocalTime.parse(text.strip());
            return time.getHour() * 60 + time.getMinute();
        } catch (DateTimeException noTime) {
            throw PricingRejection.PROMOTION_TIME.at(field);
        }
    }

    static String ofMinute(int minute) {
        return String.format("%02d:%02d", minute / 60, minute % 60);
    }

    static String ofMoney(long cents) {
        return cents == 0 ? null : Money.ofCents(cents).toBigDecimal().stripTrailingZeros().toPlainString();
    }

    static String ofPercent(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }
}

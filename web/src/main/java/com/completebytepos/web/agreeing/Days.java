package com.completebytepos.web.agreeing;

import com.completebytepos.agreeing.AgreeingRejection;
import com.completebytepos.agreeing.PaperLine;
import com.completebytepos.web.faces.DayText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Days and verdicts as addresses have them. */
final class Days {
    private Days() {
    }

    /** @return null for none @throws com.completebytepos.kernel.Rejection 422 for what is no day */
    static LocalDate read(String text) {
        if (text == null || text.isBlank()) return null;
        try {
            return DayText.read(text);
        } catch (DateTimeException none) {
            throw AgreeingRejection.DAY_MISSING.at("from");
        }
    }

    /** @return null for none and for what is no verdict */
    static PaperLine.Verdict named(String text) {
        return Stream.of(PaperLine.Verdict.values()).filter(v -> v.name().equals(text)).findFirst().orElse(null);
    }
}

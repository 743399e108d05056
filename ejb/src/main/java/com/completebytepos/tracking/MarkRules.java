package com.completebytepos.tracking;

import com.completebytepos.catalogue.Traits.Tracking;
import com.completebytepos.kernel.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** What the marks of a line must be like before a document with it is posted. Knows nothing of what is on hand. */
final class MarkRules {
    private static final int MOST_SERIALS = 1_000;
    private static final int FURTHEST_YEARS = 50;
    private static final String BATCH = "[\\x21-\\x7e&&[^;,]]{1,20}";
    private static final String SERIAL = "[\\x21-\\x7e&&[^;,]]{1,30}";

    private final String code;
    private final Tracking by;

    /** @param code of the goods, for what is refused */
    MarkRules(String code, Tracking by) {
        this.code = code;
        this.by = by;
    }

    /** @return what arrives, each mark with its quantity */
    List<Mark> arriving(Quantity quantity, List<Mark> told, LocalDate today) {
        var marks = shaped(told);
        if (by.serial()) checkSerials(quantity, marks);
        else if (marks.isEmpty()) throw by.batch() ? TrackingRejection.BATCH_MISSING.of(code) : TrackingRejection.EXPIRY_MISSING.of(code);
        for (var mark : marks) {
            if (by.batch() && mark.batch() == null) throw TrackingRejection.BATCH_MISSING.of(code);
            if (by.expiry() && mark.expiresOn() == null) throw TrackingRejection.EXPIRY_MISSING.of(code);
            if (mark.expiresOn() != null && mark.expiresOn().isBefore(today)) throw TrackingRejection.EXPIRED.of(code, named(mark), mark.expiresOn().toString());
            if (mark.expiresOn() != null && mark.expiresOn().isAfter(today.plusYears(FURTHEST_YEARS))) throw TrackingRejection.EXPIRY_SHAPE.of(code, mark.expiresOn().toString());
        }
        checkOneDayEach(marks);
        return shared(quantity, marks);
    }

    /** @return what leaves by name; goods with serials need all of them, batches need not be named */
    List<Mark> leaving(Quantity quantity, List<Mark> told) {
        var marks = shaped(told);
        if (by.serial()) checkSerials(quantity, marks);
        return marks.isEmpty() ? marks : shared(quantity, marks);
    }

    private List<Mark> shaped(List<Mark> told) {
        for (var mark : told) {
            if (mark.batch() != null && !mark.batch().matches(BATCH)) throw TrackingRejection.BATCH_SHAPE.of(code, mark.batch());
            if (mark.serial() != null && !mark.serial().matches(SERIAL)) throw TrackingRejection.SERIAL_SHAPE.of(code, mark.serial());
        }
        return told;
    }

    private void checkSerials(Quantity quantity, List<Mark> marks) {
        if (quantity.thousandths() % 1000 != 0) throw TrackingRejection.WHOLE_PIECES.of(code, quantity.toString());
        if (quantity.thousandths() / 1000 > MOST_SERIALS) throw TrackingRejection.TOO_MANY_SERIALS.of(code, MOST_SERIALS);
        var seen = new HashSet<String>();
        for (var mark : marks) {
            if (mark.serial() == null) throw TrackingRejection.SERIALS_MISSING.of(code, quantity.toString(), 0);
            if (!seen.add(mark.serial())) throw TrackingRejection.SERIAL_TWICE.of(code, mark.serial());
        }
        if (seen.size() != quantity.thousandths() / 1000) throw TrackingRejection.SERIALS_MISSING.of(code, quantity.toString(), seen.size());
    }

    private void checkOneDayEach(List<Mark> marks) {
        var days = marks.stream().filter(m -> m.batch() != null).collect(Collectors.groupingBy(Mark::batch, Collectors.mapping(m -> String.valueOf(m.expiresOn()), Collectors.toSet())));
        days.forEach((batch, all) -> {
            if (all.size() > 1) throw TrackingRejection.BATCH_EXPIRES_OTHERWISE.of(code, batch, String.join(", ", all));
        });
    }

    /** One mark without a quantity is all that the others leave. */
    private List<Mark> shared(Quantity quantity, List<Mark> marks) {
        if (by.serial()) return marks;
        long told = marks.stream().filter(m -> m.quantity() != null).mapToLong(m -> m.quantity().thousandths()).sum();
        long open = marks.stream().filter(m -> m.quantity() == null).count();
        long rest = quantity.thousandths() - told;
        if (open > 1 || open == 1 && rest <= 0 || open == 0 && rest != 0) throw TrackingRejection.MARKS_SUM.of(code, quantity.toString(), Quantity.ofThousandths(told).toString());
        var all = new ArrayList<Mark>();
        for (var mark : marks) all.add(mark.quantity() == null ? mark.of(Quantity.ofThousandths(rest)) : mark);
        return all;
    }

    private static String named(Mark mark) {
        return mark.serial() != null ? mark.serial() : String.valueOf(mark.key());
    }
}

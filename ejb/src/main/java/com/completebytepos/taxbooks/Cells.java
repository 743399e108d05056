package com.completebytepos.taxbooks;

import com.completebytepos.kernel.Money;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** One row of a native query, read by position; and the same types on their way in. */
record Cells(Object[] row) {

    static <T> List<T> list(Query query, Function<Cells, T> read) {
        List<?> rows = query.getResultList();
        return rows.stream().map(r -> read.apply(new Cells(r instanceof Object[] many ? many : new Object[] {r}))).toList();
    }

    static Query bind(Query query, List<?> values) {
        for (int i = 0; i < values.size(); i++) query.setParameter(i + 1, parameter(values.get(i)));
        return query;
    }

    private static Object parameter(Object value) {
        if (value instanceof UUID id) return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
        if (value instanceof Instant at) return Timestamp.from(at);
        if (value instanceof LocalDate day) return day.toString();
        return value;
    }

    UUID id(int at) {
        if (row[at] == null) return null;
        var bytes = ByteBuffer.wrap((byte[]) row[at]);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    String text(int at) {
        return row[at] == null ? null : row[at].toString();
    }

    Instant instant(int at) {
        return row[at] == null ? null : ((Timestamp) row[at]).toInstant();
    }

    Money money(int at) {
        return row[at] == null ? Money.ZERO : Money.of(((BigDecimal) row[at]).setScale(2, java.math.RoundingMode.UNNECESSARY));
    }

    BigDecimal decimal(int at) {
        return (BigDecimal) row[at];
    }

    long count(int at) {
        return row[at] == null ? 0 : ((Number) row[at]).longValue();
    }
}

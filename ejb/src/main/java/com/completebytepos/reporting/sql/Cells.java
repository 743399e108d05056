package com.completebytepos.reporting.sql;

import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
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
public record Cells(Object[] row) {

    public static <T> List<T> list(Query query, Function<Cells, T> read) {
        List<?> rows = query.getResultList();
        return rows.stream().map(r -> read.apply(new Cells(r instanceof Object[] many ? many : new Object[] {r}))).toList();
    }

    /** Days go in and out as text: a driver's date depends on the zone of the JVM. */
    public static Object parameter(Object value) {
        if (value instanceof UUID id) return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
        if (value instanceof Instant at) return Timestamp.from(at);
        if (value instanceof LocalDate day) return day.toString();
        if (value instanceof Money money) return money.toBigDecimal();
        return value;
    }

    public static Query bind(Query query, List<?> values) {
        for (int i = 0; i < values.size(); i++) query.setParameter(i + 1, parameter(values.get(i)));
        return query;
    }

    public UUID id(int at) {
        if (row[at] == null) return null;
        var bytes = ByteBuffer.wrap((byte[]) row[at]);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    public String text(int at) {
        return row[at] == null ? null : row[at].toString();
    }

    public LocalDate day(int at) {
        return row[at] == null ? null : LocalDate.parse(text(at));
    }

    public Instant instant(int at) {
        return row[at] == null ? null : ((Timestamp) row[at]).toInstant();
    }

    public Money money(int at) {
        return Money.of((BigDecimal) row[at]);
    }

    public Money moneyOrNull(int at) {
        return row[at] == null ? null : money(at);
    }

    public Quantity quantity(int at) {
        return Quantity.of((BigDecimal) row[at]);
    }

    public BigDecimal decimal(int at) {
        return (BigDecimal) row[at];
    }

    public long count(int at) {
        return ((Number) row[at]).longValue();
    }

    public int number(int at) {
        return Math.toIntExact(count(at));
    }

    public Integer numberOrNull(int at) {
        return row[at] == null ? null : Integer.valueOf(number(at));
    }

    public boolean flag(int at) {
        return row[at] instanceof Boolean known ? known : count(at) != 0;
    }
}

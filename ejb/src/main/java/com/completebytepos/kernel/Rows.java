package com.completebytepos.kernel;

import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Statements of our own on the entity manager's connection: in its transaction and in the bound shop, where the entity's way there and back costs more than the
 * statement. What is written is not known to the entity manager, what it holds back is not seen. Values are bound as entities have them.
 */
public final class Rows {
    /** What a statement may have is 65,535. */
    private static final int MOST_VALUES = 20_000;

    private Rows() {
    }

    /** Reads one row of an answer. */
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** As many rows as there are, in one statement where they are not very many. @param columns of each row, with commas between them */
    public static void insert(EntityManager em, String table, String columns, List<Object[]> rows) {
        if (rows.isEmpty()) return;
        int width = rows.get(0).length;
        int atOnce = Math.max(1, MOST_VALUES / width);
        for (int from = 0; from < rows.size(); from += atOnce) {
            var some = rows.subList(from, Math.min(rows.size(), from + atOnce));
            var values = new ArrayList<Object>(width * some.size());
            for (var row : some) Collections.addAll(values, row);
            change(em, "insert into " + table + " (" + columns + ") values " + places(some.size(), "(" + places(width, "?") + ")"), values.toArray());
        }
    }

    public static void insertOne(EntityManager em, String table, String columns, Object... values) {
        insert(em, table, columns, Collections.singletonList(values));
    }

    /** @return how many rows the database says it touched */
    public static int change(EntityManager em, String sql, Object... values) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (var statement = bound(connection, sql, values)) {
                return statement.executeUpdate();
            }
        });
    }

    public static <T> List<T> select(EntityManager em, String sql, Reader<T> reader, Object... values) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (var statement = bound(connection, sql, values); var answer = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (answer.next()) found.add(reader.read(answer));
                return found;
            }
        });
    }

    /** So many of the same, with commas between them. */
    public static String places(int count, String each) {
        return String.join(",", Collections.nCopies(count, each));
    }

    public static UUID id(ResultSet row, int column) throws SQLException {
        var bytes = ByteBuffer.wrap(row.getBytes(column));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static PreparedStatement bound(Connection connection, String sql, Object[] values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < values.length; i++) bind(statement, i + 1, values[i]);
            return statement;
        } catch (SQLException | RuntimeException failed) {
            statement.close();
            throw failed;
        }
    }

    private static void bind(PreparedStatement statement, int at, Object value) throws SQLException {
        if (value == null) statement.setNull(at, Types.NULL);
        else if (value instanceof UUID id) statement.setBytes(at, bytes(id));
        else if (value instanceof String text) statement.setString(at, text);
        else if (value instanceof Money money) statement.setBigDecimal(at, money.toBigDecimal());
        else if (value instanceof Quantity quantity) statement.setBigDecimal(at, quantity.toBigDecimal());
        else if (value instanceof Instant time) statement.setObject(at, LocalDateTime.ofInstant(time, ZoneOffset.UTC));
        else if (value instanceof Enum<?> name) statement.setString(at, name.name());
        else statement.setObject(at, value);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }
}

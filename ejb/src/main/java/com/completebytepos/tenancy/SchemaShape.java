package com.completebytepos.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.sql.DataSource;

/** The tables of a schema as they stand, whatever Flyway's history says: MySQL rolls no table back, so a step that fell may be half done. */
final class SchemaShape {
    private static final int MOST_TOLD = 5;
    private static final String HISTORY = "select count(*) from %s.flyway_schema_history where version is not null and success";
    private static final String OURS = "select 1 from information_schema.tables where table_schema = ? and table_name = 'flyway_schema_history'";
    private static final String PIECES = "select concat('column ', table_name, '.', column_name, ' ', column_type, if(is_nullable = 'YES', '', ' not null')) from information_schema.columns where table_schema = ?"
            + " union all select concat('key ', table_name, '.', index_name, if(non_unique, ' ', ' unique '), group_concat(column_name order by seq_in_index)) from information_schema.statistics where table_schema = ?"
            + " group by table_name, index_name, non_unique"
            + " union all select concat('trigger ', trigger_name, ' on ', event_object_table) from information_schema.triggers where trigger_schema = ?";

    private SchemaShape() {
    }

    /**
     * @param model a schema at this release; when another node has brought it further already, the two cannot be compared and nothing differs
     * @return what the one lacks and what it has beside, in words for a log; empty when they are the same
     */
    static List<String> differences(DataSource plain, String schema, String model) {
        try (var connection = plain.getConnection()) {
            if (steps(connection, schema) != steps(connection, model)) return List.of();
            var wanted = pieces(connection, model);
            var there = pieces(connection, schema);
            var differences = new ArrayList<String>();
            wanted.stream().filter(piece -> !there.contains(piece)).limit(MOST_TOLD).forEach(piece -> differences.add("lacks " + piece));
            there.stream().filter(piece -> !wanted.contains(piece)).limit(MOST_TOLD).forEach(piece -> differences.add("has " + piece));
            return differences;
        } catch (SQLException unreadable) {
            throw new IllegalStateException("the tables of " + schema + " cannot be looked at", unreadable);
        }
    }

    /** Whether migrations of ours were begun in it, to whatever end. */
    static boolean isOurs(DataSource plain, String schema) {
        try (var connection = plain.getConnection(); var statement = connection.prepareStatement(OURS)) {
            statement.setString(1, schema);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException unreadable) {
            throw new IllegalStateException("the tables of " + schema + " cannot be looked at", unreadable);
        }
    }

    private static long steps(Connection connection, String schema) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(HISTORY.formatted(schema))) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static TreeSet<String> pieces(Connection connection, String schema) throws SQLException {
        try (var statement = connection.prepareStatement(PIECES)) {
            for (int i = 1; i <= 3; i++) statement.setString(i, schema);
            var pieces = new TreeSet<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) pieces.add(rows.getString(1));
            }
            return pieces;
        }
    }
}

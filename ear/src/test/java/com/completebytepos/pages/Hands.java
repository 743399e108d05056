package com.completebytepos.pages;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Connections to one schema, kept from one question to the next: to open one costs more than to ask. */
public final class Hands {
    private static final int SECONDS = 10;
    private final Opening opening;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

    public interface Opening {
        Connection open() throws SQLException;
    }

    public interface Asked<T> {
        T of(Statement statement) throws SQLException;
    }

    public Hands(Opening opening) {
        this.opening = opening;
    }

    /** A hand that failed is not used again. */
    public <T> T ask(Asked<T> asked) throws SQLException {
        var hand = taken();
        T answer;
        try (var statement = hand.createStatement()) {
            answer = asked.of(statement);
        } catch (SQLException e) {
            hand.close();
            throw e;
        }
        idle.push(hand);
        return answer;
    }

    private Connection taken() throws SQLException {
        for (var hand = idle.poll(); hand != null; hand = idle.poll()) {
            if (hand.isValid(SECONDS)) return hand;
            hand.close();
        }
        return opening.open();
    }
}

package com.completebytepos.pages;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The test stack's own database, for what no page can do: a fallen step, a tampered row. */
public final class Database {
    private static final Hands HANDS = new Hands(Database::connect);

    private Database() {
    }

    public static Connection connect() throws SQLException {
        return connect(System.getenv().getOrDefault("CBPOS_DB_USER", "cbpos"));
    }

    /** As the server's own user, who alone sees what the server's statements wait for. */
    public static Connection connectAsTheServer() throws SQLException {
        return connect(System.getenv().getOrDefault("CBPOS_DB_APP_USER", "cbpos_app"));
    }

    private static Connection connect(String user) throws SQLException {
        var url = "jdbc:mysql://127.0.0.1:" + House.port("CBPOS_DB_PORT", 13606) + "/cbpos_platform?allowPublicKeyRetrieval=true&sslMode=PREFERRED&connectionTimeZone=UTC";
        return DriverManager.getConnection(url, user, System.getenv().getOrDefault("CBPOS_DB_PASSWORD", "cbpos-local-only"));
    }

    public static void run(String... statements) throws SQLException {
        HANDS.ask(hand -> {
            for (var sql : statements) hand.execute(sql);
            return null;
        });
    }

    /** @return how many rows it changed */
    public static int changed(String sql) throws SQLException {
        return HANDS.ask(hand -> hand.executeUpdate(sql));
    }

    public static String first(String query) throws SQLException {
        return HANDS.ask(hand -> {
            try (var rows = hand.executeQuery(query)) {
                return rows.next() ? rows.getString(1) : null;
            }
        });
    }
}

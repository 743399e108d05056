package com.completebytepos.launch;

import java.sql.DriverManager;
import java.sql.SQLException;

/** The database's user for rows alone: it makes, alters, empties and drops no table, and takes no trigger off (ADR 0094). */
final class AppUser {
    private static final String USER = "CBPOS_DB_APP_USER";
    private static final String PASSWORD = "CBPOS_DB_APP_PASSWORD";

    private AppUser() {
    }

    /** What makes it, line by line; nothing where none is named. */
    static String grants(Env env) {
        if (env.text(USER).isBlank()) return "";
        var name = "'" + env.text(USER) + "'@'%'";
        return "CREATE USER IF NOT EXISTS " + name + " IDENTIFIED BY '" + env.text(PASSWORD).replace("\\", "\\\\").replace("'", "''") + "';\n"
                + "GRANT SELECT, INSERT, UPDATE, DELETE, EXECUTE ON `cbpos\\_%`.* TO " + name + ";\n";
    }

    /** A database that was made before there was one serves on as it did, and says so. */
    static void orTheOwner(Env env, String url) {
        if (env.text(USER).isBlank()) return;
        try (var connection = DriverManager.getConnection(url, env.text(USER), env.text(PASSWORD))) {
            connection.isValid(2);
        } catch (SQLException unknown) {
            System.out.println("The database does not let " + env.text(USER) + " in: the server signs in as " + env.text("CBPOS_DB_USER") + ", who may also change tables. docs/operations.md says how to make the other.");
            // said to the server, as what it inherits may name the other
            env.values().put(USER, env.text("CBPOS_DB_USER"));
            env.values().put(PASSWORD, env.text("CBPOS_DB_PASSWORD"));
        }
    }
}

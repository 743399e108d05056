package com.completebytepos.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A database somebody else runs: asked before the server starts whether it lets us do what we need, so that what is missing is said in one line. */
final class ExternalMySql {
    private static final String ADVICE = " docs/operations.md has the statements that make the account.";

    private ExternalMySql() {
    }

    static void mustServe(Env env) {
        var server = env.text("CBPOS_DB_HOST") + ":" + env.port("CBPOS_DB_PORT");
        var url = "jdbc:mysql://" + server + "/?" + env.text("CBPOS_DB_OPTIONS") + "&connectTimeout=5000";
        try (var connection = DriverManager.getConnection(url, env.text("CBPOS_DB_USER"), env.text("CBPOS_DB_PASSWORD"))) {
            var version = column(connection, "SELECT VERSION()").get(0);
            if (!isMySql8(version)) throw new StartFailure("The database at " + server + " is " + version + "; MySQL 8.0 or later is needed." + ADVICE);
            var schemas = column(connection, "SHOW DATABASES");
            for (var needed : List.of("cbpos_platform", "cbpos_work", "cbpos_template")) {
                if (!schemas.contains(needed)) throw new StartFailure("The database at " + server + " has no schema " + needed + " that " + env.text("CBPOS_DB_USER") + " may use." + ADVICE);
            }
            if (!mayMakeTriggers(connection)) {
                throw new StartFailure("The database at " + server + " keeps a binary log and lets only administrators make triggers. Set log_bin_trust_function_creators=1 on it." + ADVICE);
            }
            AppUser.orTheOwner(env, url);
        } catch (SQLException e) {
            throw new StartFailure("The database at " + server + " does not let " + env.text("CBPOS_DB_USER") + " in (" + firstLine(e) + ")." + ADVICE);
        }
    }

    /** MariaDB speaks the same protocol and is no MySQL: it lacks what the migrations use. @param version such as 8.4.3 or 10.11.6-MariaDB-0+deb12u1 */
    static boolean isMySql8(String version) {
        return !version.contains("MariaDB") && version.matches("([89]|\\d{2,})\\..*");
    }

    /** MySQL 8.4 manual, "Stored program binary logging". */
    private static boolean mayMakeTriggers(Connection connection) throws SQLException {
        if (!column(connection, "SELECT @@log_bin AND NOT @@log_bin_trust_function_creators").contains("1")) return true;
        return column(connection, "SHOW GRANTS").stream().anyMatch(g -> g.contains(" ON *.* ") && (g.contains("SUPER") || g.contains("ALL PRIVILEGES")));
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            while (rows.next()) values.add(rows.getString(1));
        }
        return values;
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}

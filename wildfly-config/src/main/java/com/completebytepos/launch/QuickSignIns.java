package com.completebytepos.launch;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The published passwords of the demo people of a test stack, hashed anew with few rounds: nearly every system test signs somebody in, and the slow hashes would
 * be a tenth of all its work. The stored count is what the product goes by, so whoever a test adds is hashed as slowly as anywhere.
 */
final class QuickSignIns {
    private static final int ROUNDS = 1_000;

    private QuickSignIns() {
    }

    static void in(Env env) throws SQLException, GeneralSecurityException {
        var url = "jdbc:mysql://127.0.0.1:" + env.text("CBPOS_DB_PORT") + "/cbpos_platform?sslMode=DISABLED&allowPublicKeyRetrieval=true";
        try (var connection = DriverManager.getConnection(url, env.text("CBPOS_DB_USER"), env.text("CBPOS_DB_PASSWORD"))) {
            hashAnew(connection, "cbpos_platform.operator");
            for (var schema : shops(connection)) hashAnew(connection, schema + ".app_user");
        }
    }

    private static List<String> shops(Connection connection) throws SQLException {
        var schemas = new ArrayList<String>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("show databases like 'cbpos\\_shop\\_%'")) {
            while (rows.next()) schemas.add(rows.getString(1));
        }
        return schemas;
    }

    private static void hashAnew(Connection connection, String table) throws SQLException, GeneralSecurityException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("select username from " + table + " where password_hash is not null");
             var update = connection.prepareStatement("update " + table + " set password_hash = ? where username = ?")) {
            while (rows.next()) {
                update.setString(1, hash("demo-" + rows.getString(1)));
                update.setString(2, rows.getString(1));
                update.executeUpdate();
            }
        }
    }

    private static String hash(String password) throws GeneralSecurityException {
        var salt = new byte[16];
        var encoder = Base64.getEncoder().withoutPadding();
        var spec = new PBEKeySpec(password.toCharArray(), salt, ROUNDS, 512);
        return "pbkdf2-sha512:" + ROUNDS + ":" + encoder.encodeToString(salt) + ":" + encoder.encodeToString(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded());
    }
}

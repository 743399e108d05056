package com.completebytepos.inside;

import com.completebytepos.tenancy.Actor;
import com.completebytepos.tenancy.ShopBinding;
import com.completebytepos.tenancy.ShopCode;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** The two demo shops, as tests inside the server enter them: bound like at a door, or past everything by plain JDBC. */
public final class Shops {
    public static final ShopCode DUKA = new ShopCode("duka");
    public static final ShopCode SOKO = new ShopCode("soko");
    public static final List<ShopCode> BOTH = List.of(DUKA, SOKO);

    private Shops() {
    }

    public static <T> T in(ShopCode shop, Callable<T> work) {
        return ShopBinding.call(shop, Actor.system("test"), work);
    }

    public static void run(ShopCode shop, Runnable work) {
        ShopBinding.run(shop, Actor.system("test"), work);
    }

    public static int update(ShopCode shop, String sql, Object... values) {
        try (var connection = plain(); var statement = connection.prepareStatement(sql.replace("{shop}", shop.schema()))) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i] instanceof UUID id ? bytes(id) : values[i]);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** The first column of the first row, or null. */
    public static Object value(ShopCode shop, String sql, Object... values) {
        try (var connection = plain(); var statement = connection.prepareStatement(sql.replace("{shop}", shop.schema()))) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i] instanceof UUID id ? bytes(id) : values[i]);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getObject(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    public static DataSource pool(String name) {
        try {
            return InitialContext.doLookup("java:jboss/datasources/" + name);
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }

    private static Connection plain() throws SQLException {
        return pool("PlatformPlain").getConnection();
    }
}

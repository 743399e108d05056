package com.completebytepos.inside;

import java.sql.Connection;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.hibernate.engine.jdbc.connections.spi.MultiTenantConnectionProvider;

/** Lends as the application does, from a pool that keeps prepared statements: the mistake the isolation tests must be able to see. */
public class CarelessConnections implements MultiTenantConnectionProvider<String> {
    private static final long serialVersionUID = 1;

    @Override
    public Connection getAnyConnection() throws SQLException {
        return pool().getConnection();
    }

    @Override
    public Connection getConnection(String code) throws SQLException {
        var connection = pool().getConnection();
        connection.setCatalog("cbpos_shop_" + code);
        return connection;
    }

    private static DataSource pool() {
        try {
            return InitialContext.doLookup("java:jboss/datasources/CarelessShop");
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void releaseAnyConnection(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public void releaseConnection(String code, Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public boolean supportsAggressiveRelease() {
        return false;
    }

    @Override
    public boolean isUnwrappableAs(Class<?> type) {
        return type.isInstance(this);
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return type.cast(this);
    }
}

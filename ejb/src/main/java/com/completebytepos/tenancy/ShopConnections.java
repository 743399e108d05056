package com.completebytepos.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.hibernate.engine.jdbc.connections.spi.MultiTenantConnectionProvider;

/**
 * Lends Hibernate a connection that stands on the bound shop's schema. The catalog is set when lending, never when
 * taking back: under JTA the release comes after completion. Nothing bound and nothing asked for: no connection.
 */
public class ShopConnections implements MultiTenantConnectionProvider<String> {

    static final String TEMPLATE = "cbpos_template";
    private static final long serialVersionUID = 1;
    private transient DataSource shops;

    /** For the check of the mappings at boot only: an empty migrated schema, no shop's rows. */
    @Override
    public Connection getAnyConnection() throws SQLException {
        return on(TEMPLATE);
    }

    @Override
    public Connection getConnection(String code) throws SQLException {
        return on(new ShopCode(code).schema());
    }

    private Connection on(String schema) throws SQLException {
        var connection = dataSource().getConnection();
        try {
            connection.setCatalog(schema);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
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

    /** One connection and one change of catalog for a whole transaction. */
    @Override
    public boolean supportsAggressiveRelease() {
        return false;
    }

    private DataSource dataSource() {
        if (shops == null) shops = lookUp("java:jboss/datasources/Shop");
        return shops;
    }

    static DataSource lookUp(String name) {
        try {
            return InitialContext.doLookup(name);
        } catch (NamingException e) {
            throw new IllegalStateException("the server has no datasource " + name, e);
        }
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

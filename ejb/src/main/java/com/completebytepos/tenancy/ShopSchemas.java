package com.completebytepos.tenancy;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Promises that a schema stands at the version this release needs. Slow work: called by jobs and at boot, never by a request. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ShopSchemas {
    private static final String PLAIN = "java:jboss/datasources/PlatformPlain";
    private static final Progress SILENT = (done, total) -> { };

    @Inject Release release;

    /** The platform's own schemas, and the empty shop that mappings are checked against. */
    @Requires(Permission.OPERATE_PLATFORM)
    public void migratePlatform() {
        migrate("cbpos_platform", SILENT, "classpath:sql/platform");
        migrate("cbpos_work", SILENT, "classpath:sql/work");
        release.stands(migrate(ShopConnections.TEMPLATE, SILENT, shopLocations()));
    }

    /**
     * @param progress told after each migration how many of how many are done
     * @return the version the shop's schema stands at afterwards
     * @throws IllegalStateException when its tables are not those of this release, whatever steps are written down as done
     */
    @Requires(Permission.OPERATE_PLATFORM)
    public String migrateShop(ShopCode shop, Progress progress) {
        var version = migrate(shop.schema(), progress, shopLocations());
        var differences = SchemaShape.differences(ShopConnections.lookUp(PLAIN), shop.schema(), ShopConnections.TEMPLATE);
        if (!differences.isEmpty()) throw new IllegalStateException(shop.schema() + " is not as this release needs it: " + String.join("; ", differences));
        return version;
    }

    /**
     * Takes away what a first opening left when it was cut off among the migrations: MySQL rolls no step back, so one may be half done and can be neither gone on with nor
     * done again. For a shop that nobody was ever let into, and only what these migrations made.
     */
    @Requires(Permission.OPERATE_PLATFORM)
    public void startAnew(ShopCode shop) {
        if (!SchemaShape.isOurs(ShopConnections.lookUp(PLAIN), shop.schema())) return;
        try (var connection = ShopConnections.lookUp(PLAIN).getConnection(); var statement = connection.createStatement()) {
            statement.execute("drop database " + shop.schema());
        } catch (SQLException refused) {
            throw new IllegalStateException(shop.schema() + " cannot be made anew", refused);
        }
    }

    /** Hears how many migrations of how many are done. */
    @FunctionalInterface
    public interface Progress {
        void reached(int done, int total);
    }

    private static String[] shopLocations() {
        return new String[] {"classpath:sql/tenant"};
    }

    private static String migrate(String schema, Progress progress, String... locations) {
        DataSource plain = ShopConnections.lookUp(PLAIN);
        var steps = new MigrationSteps(progress);
        var flyway = Flyway.configure(ShopSchemas.class.getClassLoader()).dataSource(plain)
                // the server's own cluster table may stand in the platform schema before we do
                .baselineOnMigrate(schema.equals("cbpos_platform")).baselineVersion("0").schemas(schema).defaultSchema(schema).createSchemas(true).outOfOrder(true).locations(locations).callbacks(steps).load();
        steps.expect(flyway.info().pending().length);
        flyway.migrate();
        // the row by which Flyway notes that it made the schema itself is no migration: counted, a shop one behind would pass for whole
        var applied = Arrays.stream(flyway.info().applied()).filter(i -> i.getVersion() != null).map(i -> i.getVersion().getVersion()).toList();
        if (flyway.info().pending().length > 0) throw new IllegalStateException(schema + " still has pending migrations");
        return String.format("%05d-", applied.size()) + applied.stream().max(String::compareTo).orElse("0");
    }
}

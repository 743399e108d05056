package com.completebytepos.tenancy;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.util.EnumSet;
import org.hibernate.SessionFactory;
import org.jboss.logging.Logger;

/** At boot: the platform's schemas stand, and every mapping fits its table, or the deployment fails. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Foundation {
    private static final Logger LOG = Logger.getLogger(Foundation.class);
    public static final Actor BOOT = new Actor(Actor.Kind.SYSTEM, null, "boot", EnumSet.allOf(Permission.class));

    @PersistenceUnit(unitName = "shop") EntityManagerFactory shop;
    @PersistenceUnit(unitName = "platform") EntityManagerFactory platform;
    @Inject ShopSchemas schemas;

    @PostConstruct
    @OpenToAll("the container calls it at the start")
    public void stand() {
        ShopBinding.run(null, BOOT, schemas::migratePlatform);
        platform.unwrap(SessionFactory.class).getSchemaManager().validateMappedObjects();
        shop.unwrap(SessionFactory.class).getSchemaManager().validateMappedObjects();
        LOG.info("platform, work and template schemas are at their version, mappings fit");
    }
}

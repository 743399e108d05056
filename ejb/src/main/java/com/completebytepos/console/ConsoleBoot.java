package com.completebytepos.console;

import com.completebytepos.tenancy.Foundation;
import com.completebytepos.tenancy.ShopBinding;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

/** At boot, once the platform's schema stands: somebody must be able to open the console, and shops of a former release are brought up. */
@Startup
@Singleton
@DependsOn("Foundation")
@TransactionManagement(TransactionManagementType.BEAN)
public class ConsoleBoot {
    @Inject FirstOperator operators;
    @Inject ShopUpgrades upgrades;
    @Resource ManagedExecutorService executor;

    @PostConstruct
    void stand() {
        ShopBinding.run(null, Foundation.BOOT, operators::makeIfNone);
        executor.execute(() -> ShopBinding.run(null, Foundation.BOOT, upgrades::bringUp));
    }
}

package com.completebytepos.console;

import com.completebytepos.tenancy.Foundation;
import com.completebytepos.tenancy.ShopBinding;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** At boot, once the platform's schema stands: somebody must be able to open the console. */
@Startup
@Singleton
@DependsOn("Foundation")
@TransactionManagement(TransactionManagementType.BEAN)
public class ConsoleBoot {
    @Inject FirstOperator operators;

    @PostConstruct
    void stand() {
        ShopBinding.run(null, Foundation.BOOT, operators::makeIfNone);
    }
}

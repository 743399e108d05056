package com.completebytepos.tenancy;

import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/** Tells Hibernate whose shop it is working for; loud when nobody bound one. */
public class ShopIdentifier implements CurrentTenantIdentifierResolver<String> {

    @Override
    public String resolveCurrentTenantIdentifier() {
        return CurrentShop.require().value();
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }
}

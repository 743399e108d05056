package com.completebytepos.inside;

import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/** A shop that a test puts in place without asking anybody. */
public class SwitchedIdentifier implements CurrentTenantIdentifierResolver<String> {
    static final ThreadLocal<String> SHOP = ThreadLocal.withInitial(() -> "duka");

    @Override
    public String resolveCurrentTenantIdentifier() {
        return SHOP.get();
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return false;
    }
}

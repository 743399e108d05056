package com.completebytepos.integration.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The shop's own secret that page tokens are signed with. Born with the shop's schema, never changed. */
@Entity
@Cacheable
public class PageSecret {
    public static final byte THE_ONE = 1;

    @Id private byte id = THE_ONE;
    private byte[] secret;

    protected PageSecret() {
    }

    public byte[] secret() {
        return secret.clone();
    }
}

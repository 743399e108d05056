package com.completebytepos.console.model;

import com.completebytepos.pricing.TaxProfileKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/**
 * What an operator asked for when opening a shop. Kept until the shop is open, so that anybody can go on after a failure;
 * the first password is in it as a slow hash only. One attempt at a time holds its lease. Removed when the shop is open.
 */
@Entity
public class OpeningOrder {
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** Who will own the shop; the hash is null when the owner is invited by mail. */
    public record Owner(String username, String name, String email, String passwordHash) {
    }

    @Id private String shopCode;
    private String branchCode;
    private String branchName;
    @Enumerated(EnumType.STRING) private TaxProfileKind taxProfile;
    private String ownerUsername;
    private String ownerName;
    private String ownerEmail;
    private String ownerPasswordHash;
    private Instant leasedUntil;
    @Version private int version;

    protected OpeningOrder() {
    }

    public OpeningOrder(String shopCode, String branchCode, String branchName, TaxProfileKind taxProfile, Owner owner) {
        this.shopCode = shopCode;
        this.branchCode = branchCode;
        this.branchName = branchName;
        this.taxProfile = taxProfile;
        this.ownerUsername = owner.username();
        this.ownerName = owner.name();
        this.ownerEmail = owner.email();
        this.ownerPasswordHash = owner.passwordHash();
    }

    public boolean isLeased(Instant now) {
        return leasedUntil != null && now.isBefore(leasedUntil);
    }

    public void lease(Instant now) {
        this.leasedUntil = now.plus(LEASE);
    }

    public void release() {
        this.leasedUntil = null;
    }

    public String shopCode() {
        return shopCode;
    }

    public String branchCode() {
        return branchCode;
    }

    public String branchName() {
        return branchName;
    }

    public TaxProfileKind taxProfile() {
        return taxProfile;
    }

    public Owner owner() {
        return new Owner(ownerUsername, ownerName, ownerEmail, ownerPasswordHash);
    }
}

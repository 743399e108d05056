package com.completebytepos.console.model;

import com.completebytepos.kernel.GrowingPause;
import com.completebytepos.kernel.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * One of the platform's own staff. The first is made at boot; signs in on the console's host with a password, and
 * nowhere else. A new password moves the credential epoch on, which ends older sessions. Never removed, only inactive.
 */
@Entity
public class Operator {
    @Id private UUID id;
    private String username;
    private String displayName;
    private String email;
    private String passwordHash;
    private int credentialEpoch = 1;
    private int failedAttempts;
    private Instant lockedUntil;
    private boolean active = true;
    @Version private int version;

    protected Operator() {
    }

    public Operator(String username, String displayName, String passwordHash) {
        this.id = Ids.next();
        this.username = username;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
    }

    public void failed(Instant now) {
        var pause = GrowingPause.after(++failedAttempts);
        lockedUntil = pause.isZero() ? null : now.plus(pause);
    }

    public void succeeded() {
        failedAttempts = 0;
        lockedUntil = null;
    }

    public boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    public UUID id() {
        return id;
    }

    public String username() {
        return username;
    }

    public String displayName() {
        return displayName;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public int credentialEpoch() {
        return credentialEpoch;
    }

    public Instant lockedUntil() {
        return lockedUntil;
    }

    public boolean isActive() {
        return active;
    }
}

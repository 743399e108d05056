package com.completebytepos.console.model;

import com.completebytepos.kernel.FailedAttempts;
import com.completebytepos.kernel.Ids;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
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
    @Embedded private FailedAttempts attempts = new FailedAttempts();
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

    public FailedAttempts attempts() {
        return attempts;
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

    public boolean isActive() {
        return active;
    }
}

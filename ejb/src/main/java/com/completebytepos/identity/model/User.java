package com.completebytepos.identity.model;

import com.completebytepos.identity.Role;
import com.completebytepos.kernel.FailedAttempts;
import com.completebytepos.tenancy.Permission;
import jakarta.persistence.Cacheable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Cache;
import org.hibernate.annotations.CacheConcurrencyStrategy;

/**
 * A person of the shop. Born when the owner adds them; signs in with a password (back office) or a PIN (till). Every
 * change of a credential, and "sign out everywhere", moves the credential epoch on, which ends older sessions.
 * Dismissed people are made inactive, never removed: their sales keep their name.
 */
@Entity
@Cacheable
@Table(name = "app_user")
public class User {
    @Id private UUID id;
    private String username;
    private String displayName;
    private String email;
    private String locale = "en";
    private String passwordHash;
    private byte[] pinSalt;
    private Integer pinIterations;
    private byte[] pinVerifier;
    private int credentialEpoch = 1;
    @Embedded private FailedAttempts attempts = new FailedAttempts();
    private boolean active = true;
    @Version private int version;

    @ElementCollection(fetch = FetchType.EAGER)
    @Cache(usage = CacheConcurrencyStrategy.READ_WRITE)
    @CollectionTable(name = "user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Cache(usage = CacheConcurrencyStrategy.READ_WRITE)
    @CollectionTable(name = "user_branch", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "branch_id")
    private Set<UUID> branches = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Cache(usage = CacheConcurrencyStrategy.READ_WRITE)
    @CollectionTable(name = "user_permission", joinColumns = @JoinColumn(name = "user_id"))
    @MapKeyColumn(name = "permission")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "granted")
    private Map<Permission, Boolean> exceptions = new HashMap<>();

    protected User() {
    }

    public User(UUID id, String username, String displayName, Set<Role> roles) {
        this.id = id;
        this.username = username;
        this.displayName = displayName;
        this.roles = EnumSet.copyOf(roles);
    }

    public FailedAttempts attempts() {
        return attempts;
    }

    public void setPassword(String hash) {
        this.passwordHash = hash;
        this.credentialEpoch++;
        attempts.forget();
    }

    public void setPin(byte[] salt, int iterations, byte[] verifier) {
        this.pinSalt = salt;
        this.pinIterations = iterations;
        this.pinVerifier = verifier;
    }

    /** The length of a PIN is not kept, so who comes to approve for others starts with a new one. */
    public void removePin() {
        this.pinSalt = null;
        this.pinIterations = null;
        this.pinVerifier = null;
    }

    public void signOutEverywhere() {
        credentialEpoch++;
    }

    public void describe(String displayName, String email, Set<Role> roles) {
        this.displayName = displayName;
        this.email = email;
        if (!this.roles.equals(roles)) {
            this.roles.clear();
            this.roles.addAll(roles);
            credentialEpoch++;
        }
    }

    /** @param branches where the person may work, none for everywhere @param exceptions what the person may beyond the roles, or may not in spite of them */
    public void allow(Set<UUID> branches, Map<Permission, Boolean> exceptions) {
        if (!this.branches.equals(branches)) {
            this.branches.clear();
            this.branches.addAll(branches);
        }
        if (this.exceptions.equals(exceptions)) return;
        this.exceptions.clear();
        this.exceptions.putAll(exceptions);
        credentialEpoch++;
    }

    public void speak(String language) {
        this.locale = language;
    }

    public void setActive(boolean active) {
        if (this.active && !active) credentialEpoch++;
        this.active = active;
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

    public String email() {
        return email;
    }

    public String locale() {
        return locale;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public byte[] pinSalt() {
        return pinSalt;
    }

    public Integer pinIterations() {
        return pinIterations;
    }

    public byte[] pinVerifier() {
        return pinVerifier;
    }

    public int credentialEpoch() {
        return credentialEpoch;
    }

    public boolean isActive() {
        return active;
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    /** Where the person may work, none for everywhere; an owner is bound to none. */
    public Set<UUID> branches() {
        return roles.contains(Role.OWNER) ? Set.of() : Set.copyOf(branches);
    }

    public Map<Permission, Boolean> exceptions() {
        return Map.copyOf(exceptions);
    }

    /** What the roles allow, with the exceptions made for this person; an owner has none, whatever was made before. */
    public Set<Permission> permissions() {
        if (roles.contains(Role.OWNER)) return Role.permissionsOf(roles);
        var all = EnumSet.noneOf(Permission.class);
        all.addAll(Role.permissionsOf(roles));
        exceptions.forEach((permission, granted) -> {
            if (granted) all.add(permission);
            else all.remove(permission);
        });
        return all;
    }
}

package com.completebytepos.payments.model;

import com.completebytepos.kernel.Hashes;
import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.SealedText;
import com.completebytepos.payments.AccountKind;
import com.completebytepos.payments.ProviderWorld;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A number the shop is paid at, with the keys its provider gave. Born when the owner types it; keys are replaced, never shown; retired, not removed,
 * because payments point at it.
 */
@Entity
public class ProviderAccount {
    @Id private UUID id;
    private UUID branchId;
    private String name;
    @Enumerated(EnumType.STRING) private AccountKind kind;
    @Enumerated(EnumType.STRING) private ProviderWorld environment;
    private String shortCode;
    private String receivingNumber;
    private UUID appId;
    private SealedText consumerKey;
    private SealedText consumerSecret;
    private SealedText passkey;
    private String initiatorName;
    private SealedText initiatorPassword;
    private Instant initiatorSetAt;
    private String b2cShortCode;
    @JdbcTypeCode(SqlTypes.CHAR) private String callToken;
    private Instant registeredAt;
    private String registrationNote;
    private Instant checkedAt;
    private String checkResult;
    private String nominatedNumber;
    private Instant pullRegisteredAt;
    private Instant pulledUntil;
    private String pullNote;
    private boolean active = true;
    private Instant createdAt;
    @Version private int version;

    protected ProviderAccount() {
    }

    public ProviderAccount(UUID branchId, Instant now) {
        this.id = Ids.next();
        this.createdAt = now;
        this.branchId = branchId;
        this.callToken = Hashes.newHex();
    }

    /** @param receivingNumber the till's own number; of a pay bill the same as its short code */
    public record Numbers(AccountKind kind, ProviderWorld environment, String shortCode, String receivingNumber, String b2cShortCode, String nominatedNumber) {
    }

    public record Keys(UUID appId, SealedText consumerKey, SealedText consumerSecret, SealedText passkey) {
    }

    public void describe(UUID branchId, String name, Numbers numbers) {
        boolean sameNumber = kind == numbers.kind() && environment == numbers.environment() && Objects.equals(shortCode, numbers.shortCode()) && Objects.equals(receivingNumber, numbers.receivingNumber());
        if (!sameNumber) nothingProved();
        else if (!Objects.equals(nominatedNumber, numbers.nominatedNumber())) pullRegistered(null, null);
        this.branchId = branchId;
        this.name = name;
        this.kind = numbers.kind();
        this.environment = numbers.environment();
        this.shortCode = numbers.shortCode();
        this.receivingNumber = numbers.receivingNumber();
        this.b2cShortCode = numbers.b2cShortCode();
        this.nominatedNumber = numbers.nominatedNumber();
    }

    /** What the provider said of another number or other keys says nothing of these. */
    public void nothingProved() {
        registered(null, null);
        pullRegistered(null, null);
        checked(null, null);
        pulledUntil = null;
    }

    public void keep(Keys keys) {
        this.appId = keys.appId();
        this.consumerKey = keys.consumerKey();
        this.consumerSecret = keys.consumerSecret();
        this.passkey = keys.passkey();
    }

    public void initiator(String name, SealedText password, Instant at) {
        this.initiatorName = name;
        this.initiatorPassword = password;
        this.initiatorSetAt = at;
    }

    public void registered(Instant at, String note) {
        this.registeredAt = at;
        this.registrationNote = note;
    }

    public void checked(Instant at, String result) {
        this.checkedAt = at;
        this.checkResult = result;
    }

    /** @param at null when the provider does not give its list */
    public void pullRegistered(Instant at, String note) {
        this.pullRegisteredAt = at;
        this.pullNote = note;
    }

    public void pulled(Instant until) {
        if (pulledUntil == null || until.isAfter(pulledUntil)) pulledUntil = until;
        pullNote = null;
    }

    public void notPulled(String note) {
        pullNote = note == null || note.length() <= 200 ? note : note.substring(0, 200);
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    /** All it keeps closed. */
    public List<SealedText> secrets() {
        return Stream.of(consumerKey, consumerSecret, passkey, initiatorPassword).filter(Objects::nonNull).toList();
    }

    public UUID id() { return id; }
    public UUID branchId() { return branchId; }
    public String name() { return name; }
    public Numbers numbers() { return new Numbers(kind, environment, shortCode, receivingNumber, b2cShortCode, nominatedNumber); }
    public Keys keys() { return new Keys(appId, consumerKey, consumerSecret, passkey); }
    public String initiatorName() { return initiatorName; }
    public SealedText initiatorPassword() { return initiatorPassword; }
    public Instant initiatorSetAt() { return initiatorSetAt; }
    public String callToken() { return callToken; }
    public Instant registeredAt() { return registeredAt; }
    public String registrationNote() { return registrationNote; }
    public Instant checkedAt() { return checkedAt; }
    public String checkResult() { return checkResult; }
    public Instant pullRegisteredAt() { return pullRegisteredAt; }
    public Instant pulledUntil() { return pulledUntil; }
    public String pullNote() { return pullNote; }
    public boolean isActive() { return active; }
    /** Null of accounts from before this was written down. */
    public Instant createdAt() { return createdAt; }
    public int version() { return version; }
}

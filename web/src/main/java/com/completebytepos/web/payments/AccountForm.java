package com.completebytepos.web.payments;

import com.completebytepos.payments.AccountDetails;
import com.completebytepos.payments.AccountKind;
import com.completebytepos.payments.AccountDetails.EditAccount;
import com.completebytepos.payments.ProviderWorld;
import java.io.Serializable;
import java.util.UUID;

/** One account as it is being typed. What is secret is only ever written. */
public class AccountForm implements Serializable {
    private static final long serialVersionUID = 1;

    private final AccountDetails read;
    private UUID branchId;
    private String name;
    private AccountKind kind = AccountKind.TILL;
    private ProviderWorld world = ProviderWorld.LIVE;
    private String shortCode;
    private String tillNumber;
    private String b2cShortCode;
    private String nominatedNumber;
    private String consumerKey;
    private String consumerSecret;
    private String passkey;
    private String initiatorName;
    private String initiatorPassword;

    AccountForm(AccountDetails read) {
        this.read = read;
        if (read == null) return;
        branchId = read.branchId();
        name = read.name();
        kind = read.kind();
        world = read.world();
        shortCode = read.shortCode();
        tillNumber = read.kind() == AccountKind.TILL ? read.receivingNumber() : null;
        b2cShortCode = read.b2cShortCode();
        initiatorName = read.initiatorName();
        nominatedNumber = read.pulling().nominatedNumber();
    }

    EditAccount toEdit() {
        return new EditAccount(read == null ? null : read.id(), read == null ? 0 : read.version(), branchId, name, new EditAccount.Numbers(kind, world, stripped(shortCode), stripped(tillNumber), stripped(b2cShortCode), stripped(nominatedNumber)),
                new EditAccount.Secrets(consumerKey, consumerSecret, passkey, initiatorName, initiatorPassword));
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public boolean isFresh() { return read == null; }
    public UUID getBranchId() { return branchId; }
    public void setBranchId(UUID branchId) { this.branchId = branchId; }
    public String getName() { return name; }
    public void setName(String name) { this.name = name; }
    public AccountKind getKind() { return kind; }
    public void setKind(AccountKind kind) { this.kind = kind; }
    public ProviderWorld getWorld() { return world; }
    public void setWorld(ProviderWorld world) { this.world = world; }
    public String getShortCode() { return shortCode; }
    public void setShortCode(String shortCode) { this.shortCode = shortCode; }
    public String getTillNumber() { return tillNumber; }
    public void setTillNumber(String tillNumber) { this.tillNumber = tillNumber; }
    public String getB2cShortCode() { return b2cShortCode; }
    public void setB2cShortCode(String b2cShortCode) { this.b2cShortCode = b2cShortCode; }
    public String getNominatedNumber() { return nominatedNumber; }
    public void setNominatedNumber(String nominatedNumber) { this.nominatedNumber = nominatedNumber; }
    public String getConsumerKey() { return null; }
    public void setConsumerKey(String consumerKey) { this.consumerKey = consumerKey; }
    public String getConsumerSecret() { return null; }
    public void setConsumerSecret(String consumerSecret) { this.consumerSecret = consumerSecret; }
    public String getPasskey() { return null; }
    public void setPasskey(String passkey) { this.passkey = passkey; }
    public String getInitiatorName() { return initiatorName; }
    public void setInitiatorName(String initiatorName) { this.initiatorName = initiatorName; }
    public String getInitiatorPassword() { return null; }
    public void setInitiatorPassword(String initiatorPassword) { this.initiatorPassword = initiatorPassword; }
}

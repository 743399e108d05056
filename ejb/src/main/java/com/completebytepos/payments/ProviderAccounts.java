package com.completebytepos.payments;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.BranchRegister;
import com.completebytepos.kernel.Changed;
import com.completebytepos.kernel.Seal;
import com.completebytepos.kernel.SealedText;
import com.completebytepos.payments.AccountDetails.EditAccount;
import com.completebytepos.payments.client.AccountKeys;
import com.completebytepos.payments.model.AccountRules;
import com.completebytepos.payments.model.Msisdn;
import com.completebytepos.payments.model.ProviderAccount;
import com.completebytepos.payments.model.ProviderApp;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.work.DueWork;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Promises that a provider's keys are stored closed, open only for a call, and never come back out to a person. */
@Stateless
public class ProviderAccounts {
    public static final String PULL = "payments.pull";
    private static final Duration AT_FIRST = Duration.ofHours(47);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject BranchRegister branches;
    @Inject Event<Changed> changed;
    @Inject DueWork work;
    @Inject Clock clock;

    @Requires({Permission.EDIT_SETTINGS, Permission.VIEW_SALES})
    public List<AccountDetails> all() {
        return em.createQuery("select a from ProviderAccount a order by a.active desc, a.name, a.id", ProviderAccount.class).getResultStream().map(ProviderAccounts::details).toList();
    }

    /** Those money can be paid from: with keys and an initiator. */
    @OpenToAll("part of paying a supplier, which was allowed")
    public List<AccountDetails> paying() {
        return all().stream().filter(a -> a.active() && a.kind().hasKeys() && a.initiatorName() != null).toList();
    }

    @Requires(Permission.EDIT_SETTINGS)
    public UUID save(EditAccount edit) {
        boolean keys = edit.numbers().kind().hasKeys();
        if (keys && !Seal.isReady()) throw PaymentsRejection.NO_SECRET_KEYS.with();
        BranchScope.check(edit.branchId());
        AccountRules.check(edit, edit.id() == null);
        if (edit.branchId() != null && branches.all().stream().noneMatch(b -> b.id().equals(edit.branchId()))) throw PaymentsRejection.NO_SUCH_BRANCH.at("branchId");
        var account = edit.id() == null ? new ProviderAccount(edit.branchId(), clock.instant()) : found(edit.id());
        BranchScope.check(account.branchId());
        if (edit.id() != null && account.version() != edit.version()) throw PaymentsRejection.CHANGED_MEANWHILE.at("version", account.name());
        if (keys) refuseASecond(account.id(), edit.branchId());
        var numbers = edit.numbers();
        boolean told = account.registeredAt() != null;
        boolean listed = account.pullRegisteredAt() != null;
        account.describe(edit.branchId(), edit.name().strip(), new ProviderAccount.Numbers(numbers.kind(), keys ? numbers.world() : ProviderWorld.LIVE, numbers.shortCode(),
                numbers.kind() == AccountKind.TILL ? numbers.tillNumber() : numbers.shortCode(), numbers.b2cShortCode(),
                Msisdn.read(numbers.nominatedNumber()).map(Msisdn::digits).orElse(null)));
        if (keys) keepSecrets(account, edit);
        if (edit.id() == null) em.persist(account);
        if (keys && (told && account.registeredAt() == null || listed && account.pullRegisteredAt() == null)) tellAgain(account.id().toString());
        audit.record(edit.id() == null ? "payments.account-added" : "payments.account-changed", "provider-account", account.id(),
                account.name() + " " + numbers.kind() + " " + numbers.world() + " " + numbers.shortCode());
        changed.fire(new Changed("tenders", null));
        return account.id();
    }

    private void tellAgain(String id) {
        if (!work.isDue(AccountCheck.REGISTER, id)) work.add("payments.register:" + id, AccountCheck.REGISTER, id);
    }

    /** A retired one takes no new payments; those under way are still settled by it. */
    @Requires(Permission.EDIT_SETTINGS)
    public void setActive(UUID id, boolean active) {
        var account = found(id);
        BranchScope.check(account.branchId());
        if (active && account.numbers().kind().hasKeys()) refuseASecond(id, account.branchId());
        account.setActive(active);
        audit.record(active ? "payments.account-used-again" : "payments.account-retired", "provider-account", id, account.name());
        changed.fire(new Changed("tenders", null));
    }

    /** The account that sells at a branch: its own, else that of the whole shop. */
    @Requires({Permission.SYNC, Permission.DO_DUE_WORK})
    public Optional<AccountDetails> ofBranch(UUID branchId) {
        var both = em.createQuery("select a from ProviderAccount a where a.active = true and (a.branchId = :branch or a.branchId is null)", ProviderAccount.class)
                .setParameter("branch", branchId).getResultList();
        return both.stream().min(Comparator.comparing((ProviderAccount a) -> !a.numbers().kind().hasKeys()).thenComparing(a -> a.branchId() == null)).map(ProviderAccounts::details);
    }

    /** Whoever else asks for a prompt in this shop waits until this transaction is over: what it sees of phones that ring is true. */
    @OpenToAll("part of asking for a prompt, which was allowed")
    public void oneAtATime() {
        em.createQuery("select a from ProviderAccount a where a.active = true order by a.id", ProviderAccount.class).setLockMode(LockModeType.PESSIMISTIC_WRITE).setMaxResults(1).getResultList();
    }

    /** Where a code of that provider was most likely paid to: the branch's own number before the whole shop's, one with keys before one without. */
    @OpenToAll("part of taking a sale's tender, which was allowed")
    public Optional<AccountDetails> ofCode(UUID branchId, String provider) {
        return em.createQuery("select a from ProviderAccount a where a.active = true and (a.branchId is null or a.branchId = :branch)", ProviderAccount.class).setParameter("branch", branchId).getResultStream()
                .filter(a -> a.numbers().kind().provider().equals(provider))
                .min(Comparator.comparing((ProviderAccount a) -> !a.numbers().kind().hasKeys()).thenComparing(a -> a.branchId() == null)).map(ProviderAccounts::details);
    }

    /** Secrets open, for the moment of a call. */
    @Requires({Permission.DO_DUE_WORK, Permission.EDIT_SETTINGS})
    public AccountKeys keys(UUID id) {
        var account = found(id);
        var numbers = account.numbers();
        var secrets = new AccountKeys.Secrets(open(account.keys().consumerKey(), id, "consumer-key"), open(account.keys().consumerSecret(), id, "consumer-secret"),
                open(account.keys().passkey(), id, "passkey"), account.initiatorName(), open(account.initiatorPassword(), id, "initiator"), numbers.b2cShortCode());
        return new AccountKeys(id, account.keys().appId(), numbers.kind(), numbers.environment(), numbers.shortCode(), numbers.receivingNumber(), account.callToken(), secrets);
    }

    @Requires({Permission.DO_DUE_WORK, Permission.EDIT_SETTINGS})
    public void registered(UUID id, boolean done, String note) {
        found(id).registered(done ? clock.instant() : null, note);
    }

    @Requires(Permission.EDIT_SETTINGS)
    public void checked(UUID id, String result) {
        found(id).checked(clock.instant(), result);
    }

    /** How far the provider's own list was read last; empty when this account does not ask for it. */
    @Requires(Permission.DO_DUE_WORK)
    public Optional<Instant> toPull(UUID id) {
        var account = em.find(ProviderAccount.class, id);
        if (account == null || !account.isActive() || account.pullRegisteredAt() == null) return Optional.empty();
        return Optional.of(account.pulledUntil() == null ? clock.instant().minus(AT_FIRST) : account.pulledUntil());
    }

    @OpenToAll("part of settling a payment, which was allowed")
    public Optional<Instant> pulledUntil(UUID id) {
        return Optional.ofNullable(em.find(ProviderAccount.class, id)).map(ProviderAccount::pulledUntil);
    }

    @Requires(Permission.DO_DUE_WORK)
    public void pulled(UUID id, Instant until) {
        found(id).pulled(until);
    }

    @Requires(Permission.DO_DUE_WORK)
    public void notPulled(UUID id, String note) {
        found(id).notPulled(note);
    }

    @Requires({Permission.DO_DUE_WORK, Permission.EDIT_SETTINGS})
    public void pullRegistered(UUID id, boolean done, String note) {
        found(id).pullRegistered(done ? clock.instant() : null, note);
    }

    /** Closes every secret again that an older master key closed. @return how many accounts were touched */
    @Requires(Permission.DO_DUE_WORK)
    public int closeAgain() {
        int touched = 0;
        for (var account : em.createQuery("select a from ProviderAccount a", ProviderAccount.class).getResultList()) {
            if (account.secrets().stream().noneMatch(s -> Seal.ofTheHouse().isOld(s))) continue;
            var open = keys(account.id()).secrets();
            account.keep(new ProviderAccount.Keys(account.keys().appId(), close(open.consumerKey(), account.id(), "consumer-key"),
                    close(open.consumerSecret(), account.id(), "consumer-secret"), close(open.passkey(), account.id(), "passkey")));
            if (open.initiatorPassword() != null) account.initiator(open.initiatorName(), close(open.initiatorPassword(), account.id(), "initiator"), account.initiatorSetAt());
            touched++;
        }
        for (var app : em.createQuery("select a from ProviderApp a where a.token is not null", ProviderApp.class).getResultList()) {
            if (Seal.ofTheHouse().isOld(app.token())) em.createQuery("update ProviderApp a set a.token = null where a.id = :id").setParameter("id", app.id()).executeUpdate();
        }
        return touched;
    }

    private void keepSecrets(ProviderAccount account, EditAccount edit) {
        var typed = edit.secrets();
        boolean fresh = edit.id() == null;
        var key = AccountRules.isBlank(typed.consumerKey()) ? open(account.keys().consumerKey(), account.id(), "consumer-key") : typed.consumerKey().strip();
        var app = UUID.nameUUIDFromBytes((edit.numbers().world() + "|" + key).getBytes(StandardCharsets.UTF_8));
        if (em.find(ProviderApp.class, app) == null) em.persist(new ProviderApp(app, clock.instant()));
        if (!fresh && Stream.of(typed.consumerKey(), typed.consumerSecret(), typed.passkey()).anyMatch(s -> !AccountRules.isBlank(s))) account.nothingProved();
        var old = fresh ? new ProviderAccount.Keys(null, null, null, null) : account.keys();
        account.keep(new ProviderAccount.Keys(app, either(typed.consumerKey(), old.consumerKey(), account.id(), "consumer-key"),
                either(typed.consumerSecret(), old.consumerSecret(), account.id(), "consumer-secret"), either(typed.passkey(), old.passkey(), account.id(), "passkey")));
        if (!AccountRules.isBlank(typed.initiatorPassword())) {
            if (AccountRules.isBlank(typed.initiatorName())) throw PaymentsRejection.INITIATOR_INCOMPLETE.at("initiatorName");
            account.initiator(typed.initiatorName().strip(), close(typed.initiatorPassword(), account.id(), "initiator"), clock.instant());
        } else if (AccountRules.isBlank(typed.initiatorName())) {
            account.initiator(null, null, null);
        } else {
            if (account.initiatorPassword() == null) throw PaymentsRejection.INITIATOR_INCOMPLETE.at("initiatorPassword");
            account.initiator(typed.initiatorName().strip(), account.initiatorPassword(), account.initiatorSetAt());
        }
    }

    /** Two accounts at one place: nobody could say which one a customer is asked to pay. */
    private void refuseASecond(UUID id, UUID branchId) {
        boolean other = em.createQuery("select a from ProviderAccount a where a.active = true and a.id <> :id", ProviderAccount.class).setParameter("id", id).getResultStream()
                .anyMatch(a -> a.numbers().kind().hasKeys() && java.util.Objects.equals(a.branchId(), branchId));
        if (other) throw PaymentsRejection.SECOND_ACCOUNT.at("branchId");
    }

    private static SealedText either(String typed, SealedText stored, UUID id, String what) {
        return AccountRules.isBlank(typed) ? stored : close(typed.strip(), id, what);
    }

    private static SealedText close(String secret, UUID id, String what) {
        return Seal.ofTheHouse().close(secret, CurrentShop.require().value(), "payments." + id + "." + what);
    }

    private static String open(SealedText sealed, UUID id, String what) {
        return sealed == null ? null : Seal.ofTheHouse().open(sealed, CurrentShop.require().value(), "payments." + id + "." + what);
    }

    private ProviderAccount found(UUID id) {
        return Optional.ofNullable(em.find(ProviderAccount.class, id)).orElseThrow(() -> PaymentsRejection.NO_SUCH_ACCOUNT.with());
    }

    private static AccountDetails details(ProviderAccount a) {
        var n = a.numbers();
        return new AccountDetails(a.id(), a.branchId(), a.name(), n.kind(), n.environment(), n.shortCode(), n.receivingNumber(), n.b2cShortCode(), a.initiatorName(), a.initiatorSetAt(),
                new AccountDetails.Registration(a.registeredAt(), a.registrationNote(), a.checkedAt(), a.checkResult()),
                new AccountDetails.Pulling(n.nominatedNumber(), a.pullRegisteredAt(), a.pulledUntil(), a.pullNote()), a.isActive(), a.version());
    }
}

package com.completebytepos.branches;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.model.Branch;
import com.completebytepos.branches.model.Workstation;
import com.completebytepos.identity.TicketKind;
import com.completebytepos.identity.Tickets;
import com.completebytepos.kernel.Changed;
import com.completebytepos.kernel.Hashes;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.infinispan.Cache;

/** Promises that a browser sells only after a supervisor registered it, that its number is never given twice, and that a revoked one is known as such. */
@Stateless
public class Workstations {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Tickets tickets;
    @Inject AuditTrail audit;
    @Inject Event<Changed> changed;
    @Inject Clock clock;
    @Resource(lookup = "java:jboss/infinispan/cache/cbpos/credentials") Cache<String, Object> cache;
    @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry") TransactionSynchronizationRegistry transaction;

    @Requires(Permission.REGISTER_WORKSTATION)
    public RegisteredWorkstation register(String ticket, RegisterWorkstation command) {
        if (command.name() == null || command.name().isBlank() || command.name().length() > 80) throw BranchesRejection.NAME_MISSING.at("name");
        checkKey(command.publicKey());
        BranchScope.check(command.branchId());
        var registeredBy = tickets.use(TicketKind.REGISTER_WORKSTATION, ticket);
        var branch = em.find(Branch.class, command.branchId(), LockModeType.PESSIMISTIC_WRITE);
        if (branch == null) throw BranchesRejection.NO_SUCH_BRANCH.at("tillId");
        var token = Hashes.newToken("w_");
        var genesis = Hashes.sha256(Hashes.newToken("g_"));
        var workstation = new Workstation(branch, command, Hashes.sha256(token), genesis, registeredBy, clock.instant());
        em.persist(workstation);
        var entry = workstation.entry(branch.code());
        audit.record("branches.workstation-registered", "workstation", entry.id(), entry.receiptPrefix() + " " + entry.name());
        return new RegisteredWorkstation(entry, token);
    }

    /** Whose token this is in the bound shop, also when revoked: the caller must tell the two apart. Kept for five seconds. */
    @OpenToAll("the token is the proof")
    public Optional<WorkstationEntry> byToken(String token) {
        var hash = Hashes.sha256(token);
        var key = key(hash);
        if (cache.get(key) instanceof WorkstationEntry known) return Optional.of(known);
        var found = em.createQuery("select w, b.code from Workstation w join Branch b on b.id = w.branchId where w.tokenHash = :hash", Object[].class)
                .setParameter("hash", hash).getResultStream().findFirst().map(Workstations::entry);
        found.ifPresent(one -> cache.put(key, one));
        return found;
    }

    @Requires({Permission.SYNC, Permission.EDIT_BRANCHES, Permission.VIEW_SALES})
    public Optional<WorkstationEntry> find(UUID id) {
        return em.createQuery("select w, b.code from Workstation w join Branch b on b.id = w.branchId where w.id = :id", Object[].class)
                .setParameter("id", id).getResultStream().findFirst().map(Workstations::entry);
    }

    @Requires({Permission.EDIT_BRANCHES, Permission.VIEW_SALES, Permission.VIEW_AUDIT})
    public List<WorkstationEntry> all() {
        return em.createQuery("select w, b.code from Workstation w join Branch b on b.id = w.branchId order by b.code, w.number", Object[].class)
                .getResultStream().map(Workstations::entry).toList();
    }

    /** From now on its calls are refused; what it still holds comes up after a new registration of that browser. */
    @Requires(Permission.REGISTER_WORKSTATION)
    public void revoke(UUID id) {
        var workstation = Optional.ofNullable(em.find(Workstation.class, id)).orElseThrow(() -> BranchesRejection.NO_SUCH_WORKSTATION.with());
        BranchScope.check(workstation.branchId());
        workstation.revoke(clock.instant());
        audit.record("branches.workstation-revoked", "workstation", id, null);
        changed.fire(new Changed("workstation", id));
        forgetAfterCommit(key(workstation.tokenHash()));
    }

    /** Not earlier: a reader between the removal and the commit would let the token in for five seconds more. */
    private void forgetAfterCommit(String key) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
            }

            @Override
            public void afterCompletion(int status) {
                cache.remove(key);
            }
        });
    }

    private static String key(byte[] tokenHash) {
        return CurrentShop.require().value() + ":workstation:" + HexFormat.of().formatHex(tokenHash);
    }

    private static WorkstationEntry entry(Object[] row) {
        return ((Workstation) row[0]).entry((String) row[1]);
    }

    private static void checkKey(byte[] spki) {
        try {
            var key = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(spki));
            if (key.getParams().getCurve().getField().getFieldSize() != 256) throw BranchesRejection.PUBLIC_KEY_UNREADABLE.at("publicKey");
        } catch (GeneralSecurityException | ClassCastException unreadable) {
            throw BranchesRejection.PUBLIC_KEY_UNREADABLE.at("publicKey");
        }
    }
}

package com.completebytepos.accounts;

import com.completebytepos.accounts.model.CreditEntry;
import com.completebytepos.accounts.model.WriteOff;
import com.completebytepos.audit.AuditTrail;
import com.completebytepos.customers.CustomerRegister;
import com.completebytepos.kernel.Money;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Promises that a debt is given up by two people, one who asks and another who allows it, and that nothing fiscal is undone by it. */
@Stateless
public class WriteOffs {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject CustomerRegister register;
    @Inject AccountShelf shelf;
    @Inject CreditPosting credit;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    public record Row(UUID id, UUID customerId, Money amount, String reason, String state, UUID askedBy, String askedName, Instant askedAt, String doneName, Instant doneAt) implements Serializable {
    }

    @Requires(Permission.MANAGE_CREDIT)
    public UUID ask(UUID customerId, Money amount, String reason) {
        var why = reason == null ? "" : reason.strip();
        if (why.length() < 3 || why.length() > 200) throw AccountsRejection.REASON_MISSING.at("writeOffReason");
        var customer = register.entry(customerId);
        var account = shelf.locked(customer.id());
        if (amount == null || amount.compareTo(Money.ZERO) <= 0 || amount.compareTo(account.owed()) > 0) throw AccountsRejection.WRITE_OFF_SHAPE.at("writeOffAmount", account.owed());
        var actor = CurrentShop.actor();
        var asked = new WriteOff(customer.id(), amount, why, actor.id(), actor.name(), clock.instant());
        em.persist(asked);
        audit.record("accounts.write-off-asked", "customer", customer.id(), customer.code() + ": " + amount + " (" + why + ")");
        return asked.id();
    }

    /** Somebody else than who asked. */
    @Requires(Permission.APPROVE)
    public void decide(UUID id, boolean approved) {
        var asked = Optional.ofNullable(em.find(WriteOff.class, id)).orElseThrow(() -> AccountsRejection.NO_SUCH_WRITE_OFF.with());
        var account = shelf.locked(asked.customerId());
        em.refresh(asked, LockModeType.PESSIMISTIC_WRITE);
        if (!asked.state().equals(WriteOff.ASKED)) throw AccountsRejection.WRITE_OFF_DONE.with();
        var actor = CurrentShop.actor();
        if (approved && asked.askedBy().equals(actor.id())) throw AccountsRejection.WRITE_OFF_OWN.with();
        if (approved && asked.amount().compareTo(account.owed()) > 0) throw AccountsRejection.WRITE_OFF_SHAPE.with(account.owed());
        asked.decide(approved, actor.name(), clock.instant());
        if (approved) credit.reduce(account, CreditKind.WRITE_OFF, asked.amount(), new CreditEntry.Cause(asked.id(), null, null, clock.instant(), actor.name(), asked.reason()));
        audit.record(approved ? "accounts.write-off-approved" : "accounts.write-off-refused", "customer", asked.customerId(), asked.amount().toString());
    }

    /** Newest first. @param customerId null for all that wait */
    @Requires({Permission.MANAGE_CREDIT, Permission.APPROVE})
    public List<Row> rows(UUID customerId) {
        var query = em.createQuery("select w from WriteOff w where " + (customerId == null ? "w.state = 'ASKED'" : "w.customerId = :id") + " order by w.askedAt desc", WriteOff.class);
        if (customerId != null) query.setParameter("id", customerId);
        return query.getResultStream().map(WriteOffs::row).toList();
    }

    private static Row row(WriteOff w) {
        return new Row(w.id(), w.customerId(), w.amount(), w.reason(), w.state(), w.askedBy(), w.askedName(), w.askedAt(), w.doneName(), w.doneAt());
    }
}

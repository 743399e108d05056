package com.completebytepos.purchasing;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.payments.AccountDetails;
import com.completebytepos.payments.ErrandEnded;
import com.completebytepos.payments.ProviderAccounts;
import com.completebytepos.payments.ProviderErrands;
import com.completebytepos.purchasing.model.SupplierPayment;
import com.completebytepos.purchasing.model.SupplierPayout;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Promises that money leaves the pay bill for a supplier when two people want it, once, and that what the provider did stands in the supplier's account. */
@Stateless
public class SupplierPayouts {
    /** The provider tells within seconds and is asked before; what is silent for longer stays so. */
    private static final Duration HANGS = Duration.ofMinutes(15);
    private static final Money MOST = Money.ofCents(999_999_00);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Suppliers suppliers;
    @Inject ProviderAccounts accounts;
    @Inject ProviderErrands errands;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    public enum State {
        ASKED, SENT, DONE, FAILED, CANCELLED;

        public boolean isWaiting() {
            return this == ASKED || this == FAILED;
        }
    }

    /** To a till, or to a pay bill with the account there in {@code reference}. */
    public record Ask(UUID supplierId, UUID accountId, String number, boolean till, String reference, Money amount) {
    }

    /** {@code payee} its number and account; {@code waits}: sent, and has not left yet; {@code hangs}: sent, and nobody will tell any more what became of it. */
    public record Row(UUID id, String supplier, String payee, Money amount, State state, By by, Ending ending, boolean waits, boolean hangs) implements Serializable {

        public record By(String asker, Instant askedAt, String approver, Instant sentAt) implements Serializable {
        }

        public record Ending(String receipt, String problem, String told) implements Serializable {
        }
    }

    /** Accounts money can be paid from. */
    @Requires({Permission.PAY_SUPPLIERS, Permission.BUY})
    public List<AccountDetails> sources() {
        return accounts.paying();
    }

    @Requires({Permission.PAY_SUPPLIERS, Permission.BUY})
    public UUID ask(Ask told) {
        var supplier = suppliers.details(told.supplierId());
        if (!supplier.active()) throw PurchasingRejection.SUPPLIER_INACTIVE.at("supplier");
        if (sources().stream().noneMatch(a -> a.id().equals(told.accountId()))) throw PurchasingRejection.NO_PAYING_ACCOUNT.at("account");
        var number = told.number() == null ? "" : told.number().strip();
        if (!number.matches("\\d{5,7}")) throw PurchasingRejection.PAYEE_NUMBER.at("number");
        var reference = told.reference() == null || told.reference().isBlank() ? told.till() ? "Goods" : "" : told.reference().strip();
        if (!reference.matches("[A-Za-z0-9]{1,13}")) throw PurchasingRejection.PAYEE_ACCOUNT.at("reference");
        var amount = told.amount();
        if (amount == null || amount.cents() < 100 || amount.cents() % 100 != 0 || amount.compareTo(MOST) > 0) throw PurchasingRejection.WHOLE_SHILLINGS.at("amount", MOST);
        var actor = CurrentShop.actor();
        var payout = new SupplierPayout(new Ask(told.supplierId(), told.accountId(), number, told.till(), reference, amount), actor.id(), actor.name(), clock.instant());
        em.persist(payout);
        audit.record("purchasing.payout-asked", "supplier-payout", payout.id(), supplier.name() + " " + amount + " to " + number);
        return payout.id();
    }

    /** The second person: the money goes now. */
    @Requires(Permission.PAY_SUPPLIERS)
    public void approve(UUID id) {
        var payout = waiting(id);
        if (payout.askerId().equals(CurrentShop.actor().id())) throw PurchasingRejection.SECOND_PERSON.with();
        payout.sent(CurrentShop.actor().name(), clock.instant());
        errands.payBusiness(payout.accountId(), id, new ProviderErrands.Payee(payout.number(), payout.isTill(), payout.reference()), payout.amount());
        audit.record("purchasing.payout-approved", "supplier-payout", id, payout.amount() + " to " + payout.number());
    }

    @Requires({Permission.PAY_SUPPLIERS, Permission.BUY})
    public void cancel(UUID id) {
        var payout = waiting(id);
        payout.cancelled(clock.instant());
        audit.record("purchasing.payout-cancelled", "supplier-payout", id, payout.amount() + " to " + payout.number());
    }

    /** Somebody looked it up at the provider and says how one ended of which nothing is heard. @param code of the message it left; null when the money did not go */
    @Requires(Permission.PAY_SUPPLIERS)
    public void close(UUID id, boolean went, String code, String why) {
        var reason = why == null ? "" : why.strip();
        if (reason.length() < 3 || reason.length() > 200) throw PurchasingRejection.REASON_MISSING.at("why");
        var receipt = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
        if (went && !receipt.matches("[A-Z0-9]{6,30}")) throw PurchasingRejection.RECEIPT_SHAPE.at("code");
        // before the row is locked: whoever takes the provider's word locks them in this order
        boolean here = errands.closed(id, went ? receipt : null) && !went;
        var payout = locked(id);
        if (payout.state() != State.SENT || !here && !hangs(payout)) throw PurchasingRejection.NOT_NOW.with();
        if (went) paid(payout, receipt);
        else payout.failed(here ? "not-sent" : "by-hand", reason);
        audit.record("purchasing.payout-closed", "supplier-payout", id, payout.amount() + (went ? " went, " + receipt : " did not go") + ": " + reason);
    }

    /** The provider told. Money that went is booked, whatever was thought before. */
    @OpenToAll("part of taking the provider's word, which its token proved")
    public void ended(@Observes ErrandEnded event) {
        if (event.way() != ErrandEnded.Way.BUSINESS) return;
        var payout = locked(event.subjectId());
        boolean again = payout.state() == State.DONE || payout.state() == State.CANCELLED;
        if (event.done()) paid(payout, event.receipt());
        else if (payout.state() == State.SENT) payout.failed(event.reason(), event.told());
        audit.record(event.done() ? again ? "purchasing.payout-done-twice" : "purchasing.payout-done" : "purchasing.payout-failed", "supplier-payout", payout.id(), event.done() ? event.receipt() : event.reason());
    }

    private void paid(SupplierPayout payout, String receipt) {
        payout.done(receipt, clock.instant());
        var told = new SupplierAccounts.Payment(payout.supplierId(), LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI), payout.amount(), PayMethod.MPESA, receipt);
        em.persist(new SupplierPayment(told, payout.approvedBy(), clock.instant()));
    }

    /** Newest first, those that wait for somebody before all others. @param supplierId null: of all */
    @Requires({Permission.PAY_SUPPLIERS, Permission.BUY})
    public List<Row> page(UUID supplierId, int size) {
        return em.createQuery("select p from SupplierPayout p where (:supplier is null or p.supplierId = :supplier) order by case when p.endedAt is null then 0 else 1 end, p.askedAt desc, p.id", SupplierPayout.class)
                .setParameter("supplier", supplierId).setMaxResults(size).getResultStream().map(this::row).toList();
    }

    private Row row(SupplierPayout payout) {
        return payout.row(suppliers.details(payout.supplierId()).name(), payout.state() == State.SENT && errands.waitsHere(payout.id()), hangs(payout));
    }

    private boolean hangs(SupplierPayout payout) {
        return payout.state() == State.SENT && payout.sentAt().plus(HANGS).isBefore(clock.instant());
    }

    private SupplierPayout waiting(UUID id) {
        var payout = locked(id);
        if (!payout.state().isWaiting()) throw PurchasingRejection.NOT_NOW.with();
        return payout;
    }

    private SupplierPayout locked(UUID id) {
        return Optional.ofNullable(id == null ? null : em.find(SupplierPayout.class, id, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(() -> PurchasingRejection.NO_SUCH_PAYOUT.with());
    }
}

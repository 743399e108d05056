package com.completebytepos.collecting;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.collecting.model.Layaway;
import com.completebytepos.collecting.model.LayawayLine;
import com.completebytepos.collecting.model.LayawayPayment;
import com.completebytepos.collecting.model.LayawayTerms;
import com.completebytepos.customers.CustomerEntry;
import com.completebytepos.customers.CustomerRegister;
import com.completebytepos.identity.TillPeople;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Promises tills that goods put aside are reserved from that moment, that one till at a time takes an instalment of them, and that who ends it hears
 * what the shop keeps and what goes back. The money itself comes and goes by sales and returns (ADR 0121).
 */
@Stateless
public class Layaways {
    private static final Duration HELD = Duration.ofMinutes(15);
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("HH:mm").withZone(HouseClock.NAIROBI);
    private static final int MOST_LINES = 200;
    private static final int MOST_LISTED = 50;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject LayawayShelf shelf;
    @Inject BranchRegister branches;
    @Inject TillPeople people;
    @Inject CustomerRegister customers;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** {@code id} made by the till, so that an answer that was lost may be asked for again; {@code deposit} in cents. */
    public record PutAside(UUID id, UUID cashierId, UUID customerId, Money deposit, List<Wanted> lines) {
    }

    /** {@code total}: what the line costs in the cart. */
    public record Wanted(UUID skuId, String name, String unit, Quantity quantity, String taxLetter, Money total) {
    }

    /** {@code rest} to be paid, {@code owedBack} to be given back, {@code fee} kept, or kept if it ended now; {@code back}: of which receipts. */
    public record Standing(UUID id, String number, UUID customerId, LayawayState state, Money total, Money paid, Money rest, Money least, Money fee, Money owedBack, LocalDate expiresOn, Instant openedAt,
                           UUID branchId, String branch, List<Wanted> lines, List<Back> back) {
    }

    public record Back(String receiptNumber, int line, Money amount) {
    }

    /** What is paid now, by tax letter: lines of the sale. */
    public record Instalment(Standing standing, Map<String, Money> parts) {
    }

    /** Newest first. */
    @Requires(Permission.SYNC)
    public List<Standing> of(UUID customerId) {
        var who = customers.standing(customerId).map(CustomerEntry::id).orElse(customerId);
        var found = em.createQuery("select y from Layaway y where y.customerId = :customer order by y.openedAt desc, y.id desc", Layaway.class).setParameter("customer", who).setMaxResults(MOST_LISTED).getResultList();
        return standings(found);
    }

    /** Reserved from now on; asked again under the same id, nothing more is. @throws com.completebytepos.kernel.Rejection 409 off, too few, another price; 422 what cannot be put aside, less than the least deposit */
    @Requires(Permission.SYNC)
    public Instalment putAside(WorkstationEntry from, PutAside told) {
        var cashier = cashier(from, told.cashierId());
        // Under the lock before anything is read: what was read earlier is old to whoever waited for it.
        var numbers = em.find(LayawayTerms.class, LayawayTerms.THE_ONE, LockModeType.PESSIMISTIC_WRITE);
        if (numbers == null) throw CollectingRejection.LAYAWAY_OFF.with();
        var known = em.find(Layaway.class, told.id(), LockModeType.PESSIMISTIC_WRITE);
        if (known != null) return instalment(from, told.id(), told.deposit());
        var terms = numbers.terms();
        if (!terms.active()) throw CollectingRejection.LAYAWAY_OFF.with();
        if (told.lines().isEmpty() || told.lines().size() > MOST_LINES) throw CollectingRejection.LAYAWAY_LINES.at("lines");
        var customer = customers.standing(told.customerId()).filter(CustomerEntry::isActive).orElseThrow(() -> CollectingRejection.LAYAWAY_CUSTOMER.at("customer"));
        var asked = shelf.asked(told.id(), from.branchId(), told.lines().stream().map(w -> new LayawayLine.What(w.skuId(), w.name(), w.unit(), w.quantity(), w.taxLetter(), w.total())).toList());
        var now = clock.instant();
        var total = asked.total();
        var deal = new Layaway.Deal(total, asked.list(), terms.deposit(total), terms.fee(total), LocalDate.ofInstant(now, HouseClock.NAIROBI).plusDays(terms.days()));
        var made = new Layaway(told.id(), numbers.nextNumber(), from.branchId(), customer.id(), deal).openedBy(cashier, now);
        audit.record("collecting.layaway-opened", "layaway", made.id(), made.number() + ", " + cashier + ": " + total + (asked.list().equals(total) ? "" : " (" + asked.list() + ")"));
        em.persist(made);
        asked.lines().forEach(em::persist);
        shelf.reserve(from.branchId(), asked.lines());
        return taken(from, made, told.deposit());
    }

    /** Of two tills one takes it; the other hears until when. @throws com.completebytepos.kernel.Rejection 404; 409 ended, elsewhere, at another till; 422 the amount */
    @Requires(Permission.SYNC)
    public Instalment pay(WorkstationEntry from, UUID cashierId, UUID id, Money amount) {
        cashier(from, cashierId);
        return instalment(from, id, amount);
    }

    /** The goods are free again. @throws com.completebytepos.kernel.Rejection 404; 409 ended, elsewhere, at another till */
    @Requires(Permission.SYNC)
    public Standing cancel(WorkstationEntry from, UUID cashierId, UUID id) {
        var cashier = cashier(from, cashierId);
        var one = open(from, id);
        audit.record("collecting.layaway-cancelled", "layaway", id, one.number() + ", " + cashier);
        shelf.end(one, LayawayState.CANCELLED, clock.instant(), cashier);
        return standings(List.of(one)).get(0);
    }

    private Instalment instalment(WorkstationEntry from, UUID id, Money amount) {
        return taken(from, open(from, id), amount);
    }

    private Layaway open(WorkstationEntry from, UUID id) {
        var one = shelf.locked(id);
        if (!one.isOpen()) throw CollectingRejection.LAYAWAY_ENDED.with(one.number());
        if (!one.branchId().equals(from.branchId())) throw CollectingRejection.LAYAWAY_ELSEWHERE.with(names().getOrDefault(one.branchId(), "?"));
        if (one.isHeldFrom(from.id(), clock.instant())) throw CollectingRejection.LAYAWAY_HELD.with(AT.format(one.heldUntil()));
        return one;
    }

    private Instalment taken(WorkstationEntry from, Layaway one, Money amount) {
        if (amount == null || amount.compareTo(Money.ZERO) <= 0) throw CollectingRejection.LAYAWAY_AMOUNT.at("amount");
        if (amount.compareTo(one.rest()) > 0) throw CollectingRejection.LAYAWAY_BEYOND.at("amount", one.rest());
        if (one.paid().equals(Money.ZERO) && amount.compareTo(one.least()) < 0) throw CollectingRejection.LAYAWAY_LEAST.at("amount", one.least());
        one.hold(from.id(), clock.instant().plus(HELD));
        return new Instalment(standings(List.of(one)).get(0), InstalmentParts.of(shelf.lines(List.of(one.id())).get(one.id()), payments(List.of(one.id())).getOrDefault(one.id(), List.of()), amount));
    }

    private String cashier(WorkstationEntry from, UUID id) {
        return people.find(id).filter(one -> one.active() && one.worksAt(from.branchId())).orElseThrow(() -> CollectingRejection.NOT_ALLOWED.with()).name();
    }

    private List<Standing> standings(List<Layaway> found) {
        em.flush();
        var ids = found.stream().map(Layaway::id).toList();
        var lines = shelf.lines(ids);
        var payments = payments(ids);
        var names = names();
        return found.stream().map(y -> new Standing(y.id(), y.number(), y.customerId(), y.state(), y.total(), y.paid(), y.rest(), y.least(), y.isOpen() ? smaller(y.paid(), y.feeIfEnded()) : y.fee(), y.owedBack(),
                y.expiresOn(), y.openedAt(), y.branchId(), names.getOrDefault(y.branchId(), "?"),
                lines.getOrDefault(y.id(), List.of()).stream().map(LayawayLine::what).map(w -> new Wanted(w.skuId(), w.name(), w.unit(), w.quantity(), w.taxLetter(), w.total())).toList(),
                back(payments.getOrDefault(y.id(), List.of()), y.owedBack()))).toList();
    }

    /** The last that was paid goes back first. */
    private static List<Back> back(List<LayawayPayment> payments, Money owed) {
        var back = new ArrayList<Back>();
        var rest = owed;
        for (int i = payments.size() - 1; i >= 0 && rest.compareTo(Money.ZERO) > 0; i--) {
            var part = smaller(payments.get(i).left(), rest);
            if (part.compareTo(Money.ZERO) > 0) back.add(new Back(payments.get(i).receiptNumber(), payments.get(i).lineNo(), part));
            rest = rest.minus(part);
        }
        return back;
    }

    private static Money smaller(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private Map<UUID, List<LayawayPayment>> payments(List<UUID> ids) {
        var all = new TreeMap<UUID, List<LayawayPayment>>();
        if (ids.isEmpty()) return all;
        em.createQuery("select p from LayawayPayment p where p.layawayId in :ids order by p.at, p.key.saleId, p.key.lineNo", LayawayPayment.class).setParameter("ids", ids).getResultList()
                .forEach(p -> all.computeIfAbsent(p.layawayId(), id -> new ArrayList<>()).add(p));
        return all;
    }

    private Map<UUID, String> names() {
        var names = new TreeMap<UUID, String>();
        branches.all().forEach(branch -> names.put(Objects.requireNonNull(branch.id()), branch.name()));
        return names;
    }
}

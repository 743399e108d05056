package com.completebytepos.selling;

import com.completebytepos.branches.CounterRules;
import com.completebytepos.identity.TillPeople;
import com.completebytepos.identity.TillPerson;
import com.completebytepos.kernel.Detail;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.pricing.PriceBook;
import com.completebytepos.pricing.TaxProfileKind;
import com.completebytepos.selling.checks.Circumstances;
import com.completebytepos.selling.model.ReturnBooking;
import com.completebytepos.selling.model.Sale;
import com.completebytepos.selling.model.SaleReturn;
import com.completebytepos.selling.model.SaleReturnLine;
import com.completebytepos.selling.tender.RefundTenders;
import com.completebytepos.selling.tender.SaleTenders;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.tenders.TenderKind;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Promises that goods that came back are booked as what happened, against the sale they came from, and that two tills cannot both be right
 * about the same piece: the second is stored with a finding, because its money is gone.
 */
@Stateless
public class Returns {
    public static final Set<String> REASONS = Set.of("CHANGED_MIND", "DAMAGED", "EXPIRED", "WRONG_ITEM", "WRONG_PRICE", "VOID", "OTHER");

    static final String VOID = "VOID";
    private static final String OTHER = "OTHER";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject TillPeople people;
    @Inject Shifts shifts;
    @Inject Approvals approvals;
    @Inject CounterRules rules;
    @Inject PriceBook prices;
    @Inject SaleTenders tendered;
    @Inject ReturnClaims claims;
    /** Of {@link SaleSettling}, then of {@link GoodsReturned}. */
    @Inject Event<Object> happening;
    @Inject Clock clock;

    /** A return as the till tells it: {@code document} carries who, where and when, no lines; {@code claimedReceipt}: what the customer's paper said, where the till could not find it. Amounts positive, in cents. */
    public record Told(CompletedSale document, UUID originalId, String claimedReceipt, String reason, UUID exchangeId, List<Line> lines, List<Refund> refunds) {

        Told because(String other) {
            return new Told(document, originalId, claimedReceipt, other, exchangeId, lines, refunds);
        }

        Told as(CompletedSale other, UUID exchanged) {
            return new Told(other, originalId, claimedReceipt, reason, exchanged, lines, refunds);
        }
    }

    /** Quantity in thousandths, what it gives back in cents; {@code originalLine} 0 without a receipt; {@code serials} of the pieces, as far as they were told. */
    public record Line(int line, int originalLine, UUID sku, String name, String unit, long quantity, long unitPrice, String taxLetter, long total, boolean damaged, List<String> serials) {
    }

    /** {@code code}: of the card or store credit it goes to, else null. */
    public record Refund(String kind, long amount, String code) {
    }

    /** Fired inside the return's own transaction. {@code originalId} is null without a receipt; {@code fiscalBranchId} is where it was sold; {@code total} is below zero; {@code refunds} as the till gave them; who listens adds to the findings. */
    public record GoodsReturned(UUID returnId, UUID originalId, UUID branchId, UUID fiscalBranchId, UUID cashierId, Instant at, boolean offline, Money total, String reason, List<Goods> goods, List<Refund> refunds, List<Finding> findings) {

        /**
         * {@code before}: how much of the line had come back earlier, of what was {@code sold}; zero sold = nobody knows, {@code skuId} and {@code unit} are what the till says.
         * {@code collected}: it was to be collected in another branch than it was sold in; {@code serials} of the pieces, as far as they were told.
         */
        public record Goods(int line, int originalLine, UUID skuId, String unit, Quantity quantity, Quantity before, Quantity sold, boolean damaged, boolean collected, List<String> serials) {

            /** Of what the line took, so much comes back: parts of the whole line bring back all of it. @param taken thousandths of the goods that moved */
            public long shareOf(long taken) {
                return part(taken, Math.addExact(before.thousandths(), quantity.thousandths())) - part(taken, before.thousandths());
            }

            private long part(long whole, long by) {
                return Math.addExact(Math.multiplyExact(whole, by), sold.thousandths() / 2) / sold.thousandths();
            }
        }
    }

    /** @param before what was found about it already: it is kept with the return */
    @Requires(Permission.SYNC)
    public List<Finding> record(Told said, List<Approvals.Told> approved, List<Finding> before) {
        var findings = new ArrayList<>(before);
        var document = said.document();
        var original = original(said, findings);
        if (original != null) claims.lockBefore(original.id());
        var earlier = original == null ? List.<SaleReturnLine>of() : earlier(original.id());
        var told = undoing(said, original, earlier, findings);
        var shift = shifts.held(document.shiftId());
        var cashier = people.find(document.cashierId());
        new Circumstances(document, findings).check(cashier, shift);
        claims.came(document.id());
        var kept = approvals.keep(deed(document), approved);
        findings.addAll(kept.findings());
        claims.recorded(told, original == null ? null : original.receiptNumber(), cashier.map(TillPerson::name).orElse("?"));
        check(told, original, kept, findings);
        var taxes = original == null ? prices.taxesOn(LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI)) : null;
        var booking = new ReturnBooking(original, earlier, told.lines(), original == null ? taxes.table() : original.taxTable(), findings);
        store(told, original, original == null ? taxes.kind() : original.taxProfile(), booking, earlier, findings);
        if (shift.filter(s -> s.state() == ShiftState.CLOSED).isPresent()) shifts.amended(document.shiftId(), ShiftTotalled.Because.LATE_RETURN);
        return findings;
    }

    private static Approvals.Deed deed(CompletedSale document) {
        return new Approvals.Deed(document.id(), "return", document.cashierId(), document.place().branchId(), document.completedAt());
    }

    private void store(Told told, Sale original, TaxProfileKind profile, ReturnBooking booking, List<SaleReturnLine> earlier, List<Finding> findings) {
        var document = told.document();
        var sale = new Sale(document, number(document, findings), profile, clock.instant()).asReturn();
        sale.priced(booking.amounts(), booking.lines(), booking.fiscalLines(), booking.taxRows());
        var given = RefundTenders.of(told, original, RefundTenders.asAllowed(left(told, original), told, rules.limits().cashRefunds()), earlier, sale.total().negated(), findings);
        sale.paid(given);
        tendered.giveBack(document, given, findings);
        happening.fire(sale.settling(document, original, true, findings));
        sale.found(findings);
        em.persist(sale);
        em.persist(new SaleReturn(document.id(), told.originalId(), told.reason(), told.exchangeId(), booking.backs().stream()
                .map(b -> new SaleReturnLine(b.number(), b.told().originalLine(), Quantity.ofThousandths(b.told().quantity()), Money.ofCents(b.amount()), b.told().damaged())).toList()));
        var goods = booking.backs().stream().map(b -> new GoodsReturned.Goods(b.number(), b.told().originalLine(), b.source() == null ? b.told().sku() : b.source().skuId(), b.told().unit(),
                Quantity.ofThousandths(b.told().quantity()), Quantity.ofThousandths(b.before()), b.source() == null ? Quantity.ofThousandths(0) : b.source().quantity(), b.told().damaged(),
                b.source() != null && b.source().collectAt() != null, b.told().serials())).toList();
        var later = new ArrayList<Finding>();
        happening.fire(new GoodsReturned(document.id(), original == null ? null : original.id(), document.place().branchId(), original == null ? document.place().branchId() : original.branchId(),
                document.cashierId(), document.completedAt(), document.offline(), sale.total(), told.reason(), goods, told.refunds(), later));
        if (later.isEmpty()) return;
        findings.addAll(later);
        sale.found(findings);
    }

    /** Locked: who else returns of it waits, and then sees what came back here. */
    private Sale original(Told told, List<Finding> findings) {
        if (told.originalId() == null) {
            boolean credit = told.refunds().stream().allMatch(refund -> refund.kind().equals(TenderKind.STORE_CREDIT.name()));
            if (told.claimedReceipt() != null) findings.add(Finding.of("return-unchecked", told.claimedReceipt()));
            else if (!credit || !rules.limits().noReceipt()) findings.add(Finding.of("return-without-receipt", null));
            return null;
        }
        var known = em.find(Sale.class, told.originalId(), LockModeType.PESSIMISTIC_WRITE);
        if (known != null && !known.isReturn()) return known;
        findings.add(Finding.of("original-unknown", String.valueOf(told.originalId())));
        return null;
    }

    /** Only the whole sale, of which nothing came back before, is undone: anything else is a return like any other, in every book, and somebody hears what it was called. */
    private static Told undoing(Told told, Sale original, List<SaleReturnLine> earlier, List<Finding> findings) {
        if (!VOID.equals(told.reason()) || original != null && earlier.isEmpty() && isWhole(told, original)) return told;
        findings.add(Finding.of("void-not-whole", Detail.of("part-of", Money.ofCents(told.lines().stream().mapToLong(Line::total).sum()), original == null ? null : original.total())));
        return told.because(OTHER);
    }

    private static boolean isWhole(Told told, Sale original) {
        var back = new HashMap<Integer, Long>();
        told.lines().forEach(line -> back.merge(line.originalLine(), line.quantity(), Long::sum));
        return original.lines().stream().allMatch(line -> back.getOrDefault(line.lineNo(), 0L) == line.quantity().thousandths());
    }

    /** By the way it came; null where nobody knows. */
    private Map<String, Money> left(Told told, Sale original) {
        if (original == null) return null;
        var deposits = RefundTenders.depositsOf(told);
        return deposits.compareTo(Money.ZERO) > 0 ? claims.leftWith(original.id(), deposits) : claims.left(original.id());
    }

    private List<SaleReturnLine> earlier(UUID originalId) {
        return em.createQuery("select r from SaleReturn r where r.originalId = :id", SaleReturn.class).setParameter("id", originalId).getResultStream().flatMap(r -> r.lines().stream()).toList();
    }

    private void check(Told told, Sale original, Approvals.Kept kept, List<Finding> findings) {
        boolean allowed = kept.allows("REFUND") || kept.allows("VOID_SALE");
        if (told.lines().isEmpty()) findings.add(Finding.of("no-lines", null));
        if (!REASONS.contains(told.reason())) findings.add(Finding.of("return-reason-unknown", told.reason()));
        var document = told.document();
        boolean alone = rules.standing(document.cashierId(), document.place().branchId()) != CounterRules.Standing.ASKS;
        if (!allowed && !approvals.needsNobody(deed(document), VOID.equals(told.reason()) ? "VOID_SALE" : "REFUND")) findings.add(Finding.of("refund-not-approved", null));
        checkDay(told, original, alone || kept.allows("LATE_RETURN"), findings);
    }

    /** What was paid towards goods that never left goes back whenever that ends: the shop's days are for goods. */
    private static boolean isOfLayaway(Told told, Sale original) {
        return told.lines().stream().allMatch(line -> original.lines().stream().anyMatch(sold -> sold.lineNo() == line.originalLine() && SaleCompleted.Instalment.CHARGE.equals(sold.charge())));
    }

    /** Days of the calendar in Nairobi, as the till counts them. None is never, whoever allows it; a sale of the same day can be undone all the same. */
    private void checkDay(Told told, Sale original, boolean lateAllowed, List<Finding> findings) {
        if (original != null && isOfLayaway(told, original)) return;
        int days = rules.limits().returnDays();
        var back = LocalDate.ofInstant(told.document().completedAt(), HouseClock.NAIROBI);
        var sold = original == null ? back : LocalDate.ofInstant(original.completedAt(), HouseClock.NAIROBI);
        if (VOID.equals(told.reason()) && sold.equals(back)) return;
        if (days == 0) findings.add(Finding.of("return-too-late", Detail.of("nothing-back")));
        else if (back.isAfter(sold.plusDays(days)) && !lateAllowed) findings.add(Finding.of("return-too-late", Detail.of("back-until", sold.plusDays(days))));
    }

    /** The number follows from the entry itself; only a copied browser can give one twice. */
    private String number(CompletedSale document, List<Finding> findings) {
        var number = document.place().receiptPrefix() + "-R" + String.format("%06d", document.place().counter());
        if (!number.equals(document.receiptNumber())) findings.add(Finding.of("receipt-number-shape", document.receiptNumber()));
        if (em.createQuery("select s.id from Sale s where s.receiptNumber = :number", UUID.class).setParameter("number", number).getResultList().isEmpty()) return number;
        findings.add(Finding.of("receipt-number-taken", number));
        return number + "-" + document.id().toString().substring(28);
    }
}

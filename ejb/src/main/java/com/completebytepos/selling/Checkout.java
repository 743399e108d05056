package com.completebytepos.selling;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.identity.TillPeople;
import com.completebytepos.identity.TillPerson;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.selling.checks.Circumstances;
import com.completebytepos.selling.goods.OfferedGoods;
import com.completebytepos.selling.model.Sale;
import com.completebytepos.selling.model.SaleRows;
import com.completebytepos.selling.tender.SaleTenders;
import com.completebytepos.selling.tender.TypedLimit;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Promises that a sale that happened is stored, whatever is wrong with it, with the amounts the law's arithmetic gives;
 * what is wrong is told as findings. Sale, stock and fiscal document stand or fall together.
 */
@Stateless
public class Checkout {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject OfferedGoods offered;
    @Inject TillPeople people;
    @Inject Shifts shifts;
    @Inject Approvals approvals;
    @Inject SaleTenders tendered;
    @Inject TypedLimit codes;
    @Inject AuditTrail audit;
    /** Of {@link SaleSettling}, then of {@link SaleCompleted}. */
    @Inject Event<Object> happening;
    @Inject Clock clock;

    /** @param carefully whether a receipt number given before is looked for; else the database's unique key refuses the whole, to be tried again carefully */
    @Requires(Permission.SYNC)
    public List<Finding> record(CompletedSale told, List<Approvals.Told> approved, boolean carefully) {
        var findings = new ArrayList<Finding>();
        var now = clock.instant();
        var goods = offered.known(told, taxDay(told, now));
        var cashier = people.find(told.cashierId());
        var shift = shifts.held(told.shiftId());
        var circumstances = new Circumstances(told, findings);
        circumstances.check(cashier, shift);
        if (told.lines().isEmpty()) findings.add(Finding.of("no-lines", null));
        if (told.buyerPin() != null && !told.hasUsablePin()) findings.add(Finding.of("buyer-pin-shape", told.buyerPin()));
        var booking = new Booking(told, goods, findings);
        findings.addAll(offered.take(told, goods));
        var lines = booking.lines();
        var kept = approvals.keep(new Approvals.Deed(told.id(), "sale", told.cashierId(), told.place().branchId(), told.enteredAt()), approved, told.byHand().given());
        findings.addAll(kept.findings());
        if (told.paperNumber() != null) circumstances.checkPaper(now, kept.allows("BACKDATING"), SaleRows.isPaperTaken(em, told.place().branchId(), told.paperNumber(), told.id()));
        new Allowances(told, cashier.orElse(null), kept, people::ceilingOf, findings).check(lines);
        var sale = new Sale(told, receiptNumber(told, carefully, findings), goods.taxes().kind(), now);
        sale.priced(booking.amounts(), lines, booking.fiscalLines(), booking.taxes());
        var tenders = booking.tenders();
        sale.paid(tenders);
        tendered.take(told, tenders, findings);
        codes.check(told, tenders, code -> kept.allowsOf(TypedLimit.ACTION, code), findings);
        happening.fire(sale.settling(told, null, kept.allows("CASH_OUT"), findings));
        sale.found(findings);
        SaleRows.write(em, sale);
        var name = cashier.map(TillPerson::name).orElse("?");
        recordPrices(told, name, sale);
        if (told.waived() != null) audit.record("selling.service-waived", "sale", told.id(), name + ", " + Money.ofCents(told.waived().amount()) + ": " + told.waived().reason());
        var later = new ArrayList<Finding>();
        happening.fire(new SaleCompleted(told.id(), told.place().branchId(), told.cashierId(), told.customerId(), told.completedAt(), sale.receiptNumber(), sale.total(), booking.goods(), booking.instalments(), later));
        later.removeIf(found -> found.code().equals("expired-sold") && kept.allows(Approvals.EXPIRED, found.line()));
        if (!later.isEmpty()) foundLater(sale, findings, later);
        if (shift.filter(s -> s.state() == ShiftState.CLOSED).isPresent()) shifts.amended(told.shiftId(), ShiftTotalled.Because.LATE_SALE);
        return findings;
    }

    private void foundLater(Sale sale, List<Finding> findings, List<Finding> later) {
        int before = findings.size();
        findings.addAll(later);
        sale.found(findings);
        SaleRows.foundLater(em, sale, before);
    }

    /** Another price than the list's is written down with both, whoever allowed it. */
    private void recordPrices(CompletedSale told, String cashier, Sale sale) {
        var said = sale.lines().stream().filter(line -> line.listPrice() != null)
                .map(line -> line.lineNo() + " " + line.name() + ": " + line.listPrice() + " -> " + line.unitPrice() + " (" + line.priceReason() + ")").toList();
        if (!said.isEmpty()) audit.record("selling.price-override", "sale", told.id(), cashier + ", " + String.join("; ", said));
    }

    /** The fiscal day, 00:00 to 23:59:59 in Nairobi, as KRA counts; when the till's clock cannot be right, the day it was told. */
    private static LocalDate taxDay(CompletedSale told, Instant now) {
        var at = Circumstances.isPossible(told.completedAt(), now) ? told.completedAt() : now;
        return LocalDate.ofInstant(at, HouseClock.NAIROBI);
    }

    /** A number that is not this workstation's, or was given before, is replaced: no paper of another sale may be meant by it. */
    private String receiptNumber(CompletedSale told, boolean carefully, List<Finding> findings) {
        var number = told.receiptNumber();
        boolean shaped = number != null && number.length() <= 40 && number.matches(java.util.regex.Pattern.quote(told.place().receiptPrefix()) + "-\\d{1,9}");
        if (shaped && !(carefully && isTaken(number))) return number;
        findings.add(Finding.of(shaped ? "receipt-number-taken" : "receipt-number-shape", number));
        return told.place().receiptPrefix() + "-C" + told.place().counter() + "-" + told.id().toString().substring(28);
    }

    private boolean isTaken(String number) {
        return !em.createQuery("select s.id from Sale s where s.receiptNumber = :number", UUID.class).setParameter("number", number).getResultList().isEmpty();
    }
}

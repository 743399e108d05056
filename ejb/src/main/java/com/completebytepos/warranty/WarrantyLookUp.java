package com.completebytepos.warranty;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.customers.CustomerEntry;
import com.completebytepos.customers.CustomerQueries;
import com.completebytepos.customers.PhoneNumber;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.purchasing.ReceiptPapers;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.tracking.Arrivals;
import com.completebytepos.warranty.model.SoldPiece;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Promises whoever comes with a broken thing is found by its serial or by the customer's phone: what was sold, when, on which receipt, and until when it is under warranty. */
@Stateless
public class WarrantyLookUp {
    private static final int MOST = 100;
    private static final int MOST_CUSTOMERS = 50;
    /** As tracking takes them, and tills. */
    private static final int LONGEST_SERIAL = 30;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject ProductQueries goods;
    @Inject CustomerQueries customers;
    @Inject BranchRegister branches;
    @Inject Arrivals arrivals;
    @Inject ReceiptPapers receipts;
    @Inject Clock clock;

    /**
     * Newest first, at most 100.
     *
     * @param serial null or empty when the phone is asked for @param phone of the customer, in any spelling
     * @throws com.completebytepos.kernel.Rejection 422 at the field "phone" when it is none, or at "serial" when neither is asked for, or it is longer than any; 403 for a phone where customers may not be seen
     */
    @Requires({Permission.VIEW_SALES, Permission.VIEW_STOCK, Permission.SYNC})
    public List<Warranty> find(String serial, String phone) {
        if (!isNothing(serial) && serial.strip().length() > LONGEST_SERIAL) throw WarrantyRejection.SERIAL_LONG.at("serial", LONGEST_SERIAL);
        if (!isNothing(serial)) return told(of("p.serial = :serial").setParameter("serial", serial.strip()).getResultList());
        var number = PhoneNumber.of(phone);
        if (number == null) throw WarrantyRejection.NOTHING_ASKED.at("serial");
        if (!seesCustomers()) throw WarrantyRejection.NO_CUSTOMERS.with();
        var who = customers.search(number.e164(), MOST_CUSTOMERS).stream().filter(c -> number.e164().equals(c.phone())).map(CustomerEntry::id).toList();
        return who.isEmpty() ? List.of() : told(of("p.customerId in :who").setParameter("who", who).getResultList());
    }

    /** A piece that is kept with a customer's name. */
    public record Kept(String receiptNumber, String serial, Instant soldAt, LocalDate until) {
    }

    /** For the person who asks what is kept. */
    @Requires(Permission.VIEW_CUSTOMERS)
    public List<Kept> kept(UUID customerId) {
        return em.createQuery("select new com.completebytepos.warranty.WarrantyLookUp$Kept(p.receiptNumber, p.serial, p.soldAt, p.warrantyUntil) from SoldPiece p where p.customerId = :customer order by p.soldAt", Kept.class).setParameter("customer", customerId).getResultList();
    }

    private TypedQuery<SoldPiece> of(String condition) {
        return BranchScope.bind(em.createQuery("select p from SoldPiece p where " + condition + BranchScope.jpql("p.branchId") + " order by p.soldAt desc, p.key.saleId, p.key.lineNo, p.key.pieceNo", SoldPiece.class)).setMaxResults(MOST);
    }

    private List<Warranty> told(List<SoldPiece> pieces) {
        if (pieces.isEmpty()) return List.of();
        var names = goods.named(ids(pieces.stream().map(SoldPiece::skuId).toList()));
        var places = branches.all().stream().collect(Collectors.toMap(BranchSummary::id, BranchSummary::name));
        var people = seesCustomers() ? customers.byIds(ids(pieces.stream().map(SoldPiece::customerId).toList())) : Map.<UUID, CustomerEntry>of();
        var came = arrivals.of(pieces.stream().filter(p -> p.serial() != null).map(p -> new Arrivals.Piece(p.skuId(), p.serial(), p.soldAt())).toList());
        var papers = receipts.of(came.values());
        var today = LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI);
        return pieces.stream().map(p -> {
            var named = names.get(p.skuId());
            var buyer = p.customerId() == null ? null : people.get(p.customerId());
            var receipt = p.serial() == null ? null : came.get(new Arrivals.Piece(p.skuId(), p.serial(), p.soldAt()));
            var paper = receipt == null ? null : papers.get(receipt);
            return new Warranty(p.key().saleId(), p.key().lineNo(), p.receiptNumber(), p.skuId(), named.code(), named.name(), p.serial(), p.quantity(), p.returned(), p.returnedAt(), p.branchId(), places.get(p.branchId()),
                    buyer == null ? null : buyer.name(), p.soldAt(), p.warrantyUntil(), p.warrantyUntil() != null && p.warrantyUntil().isBefore(today),
                    paper == null ? null : new Warranty.CameBy(paper.id(), paper.number(), paper.supplier(), paper.at()));
        }).toList();
    }

    private static List<UUID> ids(Collection<UUID> all) {
        return all.stream().filter(Objects::nonNull).distinct().toList();
    }

    private static boolean seesCustomers() {
        var actor = CurrentShop.actor();
        return actor.may(Permission.VIEW_CUSTOMERS) || actor.may(Permission.SYNC);
    }

    private static boolean isNothing(String told) {
        return told == null || told.isBlank();
    }
}

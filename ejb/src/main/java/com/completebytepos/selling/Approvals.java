package com.completebytepos.selling;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.CounterRules;
import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.identity.TillPeople;
import com.completebytepos.identity.TillPerson;
import com.completebytepos.kernel.Ids;
import com.completebytepos.payments.PaymentClaims;
import com.completebytepos.selling.model.Approval;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Promises that what a till says a colleague approved is kept with both names, and that an approval nobody was allowed to give is found. */
@Stateless
public class Approvals {
    private static final String RELEASE = "RELEASE_PAYMENT";
    public static final Set<String> ACTIONS = Set.of("DISCOUNT", "PRICE_OVERRIDE", "UNLISTED_ITEM", "VOID_LINE", "VOID_SALE", "REFUND", "NO_SALE", "CASH_OUT", "SHIFT_VARIANCE", "BACKDATING", "SERVICE_CHARGE", RELEASE);
    private static final Duration LONGEST_BEFORE = Duration.ofDays(1);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject TillPeople people;
    @Inject CounterRules rules;
    @Inject PaymentClaims claims;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** An approval as the till tells it; {@code line} 0 = the whole command. */
    public record Told(String action, int line, UUID by, Instant at, String reason) {
    }

    /** What was approved: a command by its id and kind, who sent it and when. */
    public record Deed(UUID commandId, String kind, UUID cashierId, Instant at) {
    }

    /** {@code allowed}: what was approved by somebody who may, each as its action and line. */
    public record Kept(List<Finding> findings, Set<String> allowed) {
        static final Kept NOTHING = new Kept(List.of(), Set.of());

        public boolean allows(String action) {
            return allowed.stream().anyMatch(one -> one.startsWith(action + " "));
        }

        /** @param line 0 = the whole sale; what was approved for the whole counts for each line */
        public boolean allows(String action, int line) {
            return allowed.contains(action + " " + line) || allowed.contains(action + " 0");
        }
    }

    /** An approval as pages show it, with the names as they were. */
    public record Row(UUID commandId, String kind, String action, int line, String cashier, String approver, Instant at, String reason) implements Serializable {
    }

    /** Checked as the shop knows its people now: a till that was away may not have heard yet. Nothing told costs nothing. */
    @Requires(Permission.SYNC)
    public Kept keep(Deed deed, List<Told> told) {
        if (told.isEmpty()) return Kept.NOTHING;
        var findings = new ArrayList<Finding>();
        var allowed = new HashSet<String>();
        var cashier = nameOf(deed.cashierId());
        int seq = 0;
        for (var one : told) {
            int before = findings.size();
            check(deed, one, findings);
            if (findings.size() == before) allowed.add(one.action() + " " + one.line());
            var approver = nameOf(one.by());
            em.persist(new Approval(new Approval.Key(deed.commandId(), ++seq), deed, one, cashier, approver));
            audit.record("selling.approved", deed.kind(), deed.commandId(), one.action() + (one.line() > 0 ? " line " + one.line() : "") + ": " + approver + " for " + cashier + (one.reason() == null ? "" : ": " + one.reason()));
        }
        return new Kept(findings, allowed);
    }

    /** Money that a sale at this till claimed by mistake is anybody's again, when a colleague who may says so. Not kept in the journal: it needs the server. */
    @Requires(Permission.SYNC)
    public void releaseClaim(WorkstationEntry from, UUID paymentId, Release told) {
        if (told.approval() == null || told.approval().by() == null || told.approval().at() == null || !RELEASE.equals(told.approval().action())) throw SellingRejection.NOT_APPROVED.with();
        var why = told.approval().reason() == null ? "" : told.approval().reason().strip();
        if (why.length() < 3 || why.length() > 120) throw SellingRejection.APPROVAL_REASON.at("reason");
        var kept = keep(new Deed(Ids.next(), "payment", told.cashier(), clock.instant()), List.of(new Told(RELEASE, 0, told.approval().by(), told.approval().at(), why)));
        if (!kept.allows(RELEASE)) throw SellingRejection.NOT_APPROVED.with();
        claims.release(from, paymentId, told.sale());
    }

    /** What a till asks for: which sale lets its payment go, who rings it and who approved. */
    public record Release(UUID sale, UUID cashier, Told approval) {
    }

    /** In the order they were given. */
    @Requires(Permission.VIEW_SALES)
    public List<Row> of(UUID commandId) {
        return em.createQuery("select a from Approval a where a.key.commandId = :id order by a.key.seq", Approval.class).setParameter("id", commandId).getResultStream().map(Approval::row).toList();
    }

    private void check(Deed deed, Told told, List<Finding> findings) {
        if (!ACTIONS.contains(told.action())) findings.add(new Finding("approval-unknown", told.line(), told.action()));
        if (told.at().isAfter(deed.at().plusSeconds(60)) || told.at().isBefore(deed.at().minus(LONGEST_BEFORE))) findings.add(new Finding("approval-time-odd", told.line(), told.at() + " for " + deed.at()));
        var approver = people.find(told.by());
        if (approver.isEmpty()) findings.add(new Finding("approver-unknown", told.line(), String.valueOf(told.by())));
        approver.ifPresent(one -> {
            if (!one.active()) findings.add(new Finding("approver-dismissed", told.line(), one.name()));
            if (!one.permissions().contains(Permission.APPROVE)) findings.add(new Finding("approver-not-allowed", told.line(), one.name()));
            if (one.id().equals(deed.cashierId()) && rules.limits().fourEyes()) findings.add(new Finding("approved-by-oneself", told.line(), one.name()));
        });
    }

    private String nameOf(UUID id) {
        return people.find(id).map(TillPerson::name).orElse("?");
    }
}

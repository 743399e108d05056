package com.completebytepos.selling;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.CounterRules;
import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.identity.TillPeople;
import com.completebytepos.identity.TillPerson;
import com.completebytepos.kernel.Detail;
import com.completebytepos.kernel.Ids;
import com.completebytepos.payments.PaymentClaims;
import com.completebytepos.selling.model.Approval;
import com.completebytepos.selling.tender.TypedLimit;
import com.completebytepos.tenancy.Behalf;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Promises that what a till says a colleague approved is kept with both names, and that an approval nobody was allowed to give is found. */
@Stateless
public class Approvals {
    private static final String RELEASE = "RELEASE_PAYMENT";
    static final String EXPIRED = "EXPIRED_GOODS";
    public static final Set<String> ACTIONS = Set.of("DISCOUNT", "PRICE_OVERRIDE", "UNLISTED_ITEM", "VOID_LINE", "VOID_SALE", "REFUND", "LATE_RETURN", "NO_SALE", "CASH_OUT", "SHIFT_VARIANCE", "BACKDATING", "SERVICE_CHARGE", EXPIRED, TypedLimit.ACTION, RELEASE);
    /** What somebody may give at a till without asking. */
    private static final Set<String> GIVEN = Set.of(Allowances.DISCOUNT, Allowances.PRICE_OVERRIDE, Allowances.UNLISTED_ITEM, Allowances.SERVICE_CHARGE);
    private static final String ALONE = "selling.approved-alone";
    private static final Duration LONGEST_BEFORE = Duration.ofDays(1);
    private static final Duration OF_NOW = Duration.ofMinutes(15);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject TillPeople people;
    @Inject CounterRules rules;
    @Inject PaymentClaims claims;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** An approval as the till tells it; {@code line} 0 = the whole command; {@code asked}: who asked for it, null where that is who sent the command. */
    public record Told(String action, int line, UUID by, Instant at, String reason, UUID asked) {
    }

    /** What was approved: a command by its id and kind, who sent it, at which branch and when. */
    public record Deed(UUID commandId, String kind, UUID cashierId, UUID branchId, Instant at) {

        /** The same for the one who asked: between asking and sending another may have taken over. */
        private Deed askedBy(Told told) {
            return told.asked() == null ? this : new Deed(commandId, kind, told.asked(), branchId, at);
        }
    }

    /** {@code allowed}: what was approved by somebody who may, each as its action and line, and as its action and reason; {@code givers}: who gave what by the own right, by action and line. */
    public record Kept(List<Finding> findings, Set<String> allowed, Map<String, Giver> givers) {
        static final Kept NOTHING = new Kept(List.of(), Set.of(), Map.of());

        public boolean allows(String action) {
            return allowed.stream().anyMatch(one -> one.startsWith(action + " "));
        }

        /** What the till says it was approved of begins its reason. */
        public boolean allowsOf(String action, String what) {
            return allowed.stream().anyMatch(one -> one.startsWith(action + ": " + what + ": "));
        }

        /** @param line 0 = the whole sale; what was approved for the whole counts for each line */
        public boolean allows(String action, int line) {
            return allowed.contains(action + " " + line) || allowed.contains(action + " 0");
        }

        Optional<Giver> giver(String action, int line) {
            return Optional.ofNullable(givers.get(action + " " + line));
        }
    }

    /** Somebody who gave what is told, and who works here. Whether it was more than that person may is asked elsewhere. */
    public record Giver(TillPerson person, CompletedSale.Given told) {
    }

    /** An approval as pages show it, with the names as they were. */
    public record Row(UUID commandId, String kind, String action, int line, String cashier, String approver, Instant at, String reason) implements Serializable {
    }

    /** Checked as the shop knows its people now: a till that was away may not have heard yet. Nothing told costs nothing. */
    @Requires(Permission.SYNC)
    public Kept keep(Deed deed, List<Told> told) {
        return keep(deed, told, List.of());
    }

    /** @param given what somebody gave by the own right: kept beside with both names where that was not the cashier */
    @Requires(Permission.SYNC)
    public Kept keep(Deed deed, List<Told> told, List<CompletedSale.Given> given) {
        if (told.isEmpty() && given.isEmpty()) return Kept.NOTHING;
        var findings = new ArrayList<Finding>();
        var allowed = new HashSet<String>();
        var givers = new HashMap<String, Giver>();
        int seq = 0;
        for (var one : told) {
            int before = findings.size();
            var asked = deed.askedBy(one);
            check(asked, one, findings);
            var found = findings.subList(before, findings.size());
            if (found.isEmpty()) allowed.addAll(List.of(one.action() + " " + one.line(), one.action() + ": " + one.reason()));
            write(asked, ++seq, one, isAlone(asked, one) ? ALONE : "selling.approved", found);
        }
        for (var one : given) {
            int before = findings.size();
            var giver = giver(deed, one, findings);
            var found = findings.subList(before, findings.size());
            if (found.isEmpty()) giver.ifPresent(person -> givers.put(one.action() + " " + one.line(), new Giver(person, one)));
            if (!one.by().equals(deed.cashierId())) write(deed, ++seq, new Told(one.action(), one.line(), one.by(), one.at(), null, null), "selling.given-by-another", found);
        }
        return new Kept(findings, allowed, givers);
    }

    private void write(Deed deed, int seq, Told one, String action, List<Finding> found) {
        var cashier = nameOf(deed.cashierId());
        var approver = nameOf(one.by());
        em.persist(new Approval(new Approval.Key(deed.commandId(), seq), deed, one, cashier, approver));
        audit.record(found.isEmpty() ? action : "selling.approval-refused", deed.kind(), deed.commandId(), one.action() + (one.line() > 0 ? " line " + one.line() : "") + ": " + approver + " for " + cashier + (one.reason() == null ? "" : ": " + one.reason())
                + (found.isEmpty() ? "" : " (" + found.stream().map(Finding::code).collect(Collectors.joining(", ")) + ")"));
    }

    /**
     * Money that a sale at this till claimed by mistake is anybody's again, when a colleague of this branch who may says so of this one. Not kept in the
     * journal: it needs the server, so the word is of now. The same word again lets nothing else go.
     */
    @Requires(Permission.SYNC)
    public void releaseClaim(WorkstationEntry from, UUID paymentId, Release told) {
        var word = told.approval();
        if (word == null || word.by() == null || word.at() == null || !RELEASE.equals(word.action())) throw SellingRejection.NOT_APPROVED.with();
        var why = word.reason() == null ? "" : word.reason().strip();
        if (why.length() < 3 || why.length() > 120) throw SellingRejection.APPROVAL_REASON.at("reason");
        var cashier = at(from, told.cashier(), Permission.SELL).orElseThrow(() -> SellingRejection.CASHIER_NOT_HERE.at("cashier"));
        var approver = at(from, word.by(), Permission.APPROVE).filter(one -> !one.id().equals(told.cashier())).orElseThrow(() -> SellingRejection.NOT_APPROVED.with());
        var now = clock.instant();
        if (word.at().isAfter(now.plusSeconds(60)) || word.at().isBefore(now.minus(OF_NOW))) throw SellingRejection.APPROVAL_OLD.with();
        var once = UUID.nameUUIDFromBytes((RELEASE + approver.id() + word.at().toEpochMilli()).getBytes(StandardCharsets.UTF_8));
        if (em.find(Approval.class, new Approval.Key(once, 1)) != null) {
            // a till that heard no answer asks again, and hears the same
            if (claims.isClaimed(paymentId)) throw SellingRejection.APPROVAL_USED.with();
            return;
        }
        // of two at the same instant the second meets the key of the first, and is told so
        try (var standing = Behalf.of(cashier.id(), cashier.name())) {
            var kept = keep(new Deed(once, "payment", cashier.id(), from.branchId(), now), List.of(new Told(RELEASE, 0, approver.id(), word.at(), why, null)));
            if (!kept.allows(RELEASE)) throw SellingRejection.NOT_APPROVED.with();
            claims.release(from, paymentId, told.sale());
        }
    }

    /** Who works at the till's branch now and may do this there. */
    private Optional<TillPerson> at(WorkstationEntry from, UUID id, Permission what) {
        return Optional.ofNullable(id).flatMap(people::find).filter(one -> one.active() && one.permissions().contains(what) && one.worksAt(from.branchId()));
    }

    /** What a till asks for: which sale lets its payment go, who rings it and who approved. */
    public record Release(UUID sale, UUID cashier, Told approval) {
    }

    /** Whether the cashier needs nobody's word for it. Where that is only because nobody else may approve at the branch, it is written down. */
    @Requires(Permission.SYNC)
    public boolean needsNobody(Deed deed, String action) {
        var standing = rules.standing(deed.cashierId(), deed.branchId());
        if (standing == CounterRules.Standing.ALONE) audit.record(ALONE, deed.kind(), deed.commandId(), action + ": " + nameOf(deed.cashierId()) + ", nobody else may approve here");
        return standing != CounterRules.Standing.ASKS;
    }

    /** In the order they were given. */
    @Requires(Permission.VIEW_SALES)
    public List<Row> of(UUID commandId) {
        return em.createQuery("select a from Approval a where a.key.commandId = :id order by a.key.seq", Approval.class).setParameter("id", commandId).getResultStream().map(Approval::row).toList();
    }

    private void check(Deed deed, Told told, List<Finding> findings) {
        if (!ACTIONS.contains(told.action())) findings.add(new Finding("approval-unknown", told.line(), told.action()));
        if (told.at().isAfter(deed.at().plusSeconds(60)) || told.at().isBefore(deed.at().minus(LONGEST_BEFORE))) findings.add(new Finding("approval-time-odd", told.line(), Detail.of("for", told.at(), deed.at())));
        var approver = people.find(told.by());
        if (approver.isEmpty()) findings.add(new Finding("approver-unknown", told.line(), String.valueOf(told.by())));
        approver.ifPresent(one -> {
            if (!one.active()) findings.add(new Finding("approver-dismissed", told.line(), one.name()));
            if (!one.permissions().contains(Permission.APPROVE)) findings.add(new Finding("approver-not-allowed", told.line(), one.name()));
            if (!one.worksAt(deed.branchId())) findings.add(new Finding("approver-of-another-branch", told.line(), one.name()));
            if (one.id().equals(deed.cashierId()) && rules.limits().fourEyes() && rules.standing(one.id(), deed.branchId()) == CounterRules.Standing.ASKS) findings.add(new Finding("approved-by-oneself", told.line(), one.name()));
        });
    }

    /** A cart may have waited for days since: how long ago it was given is no finding, what was in force then is. */
    private Optional<TillPerson> giver(Deed deed, CompletedSale.Given told, List<Finding> findings) {
        if (!GIVEN.contains(told.action())) findings.add(new Finding("approval-unknown", told.line(), told.action()));
        if (told.at().isAfter(deed.at().plusSeconds(60))) findings.add(new Finding("approval-time-odd", told.line(), Detail.of("for", told.at(), deed.at())));
        var giver = people.find(told.by());
        if (giver.isEmpty()) findings.add(new Finding("approver-unknown", told.line(), String.valueOf(told.by())));
        giver.ifPresent(one -> {
            if (!one.active()) findings.add(new Finding("approver-dismissed", told.line(), one.name()));
            if (!one.worksAt(deed.branchId())) findings.add(new Finding("approver-of-another-branch", told.line(), one.name()));
        });
        return giver;
    }

    private boolean isAlone(Deed deed, Told told) {
        return told.by().equals(deed.cashierId()) && rules.standing(told.by(), deed.branchId()) == CounterRules.Standing.ALONE;
    }

    private String nameOf(UUID id) {
        return people.find(id).map(TillPerson::name).orElse("?");
    }
}

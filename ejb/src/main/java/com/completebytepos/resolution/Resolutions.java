package com.completebytepos.resolution;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.reporting.SaleSheets;
import com.completebytepos.resolution.model.Resolution;
import com.completebytepos.selling.SaleFindings;
import com.completebytepos.sync.Attention;
import com.completebytepos.sync.AttentionItem;
import com.completebytepos.sync.AttentionItem.Source;
import com.completebytepos.sync.TillStates;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Promises that whoever decides about something odd sees both sides of it, and that every decision is kept with who, when and why. */
@Stateless
public class Resolutions {
    static final int LONGEST_REASON = 300;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Attention attention;
    @Inject SaleFindings sales;
    @Inject SaleSheets sheets;
    @Inject TillStates tills;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** @throws com.completebytepos.kernel.Rejection 404 when this shop has no such finding */
    @Requires(Permission.VIEW_SALES)
    public FindingCase find(Source source, UUID id) {
        var items = items(source, id);
        var head = items.get(0);
        var payload = attention.payload(head).orElse(null);
        var decisions = decisions(id);
        var comparison = new Comparison(payload);
        var sale = items.stream().map(AttentionItem::saleId).filter(java.util.Objects::nonNull).findFirst().map(sheets::find);
        var compared = sale.map(comparison::withSale).orElseGet(() -> comparison.withChain(counter -> tills.hashAt(head.workstationId(), counter)));
        boolean bookable = source == Source.REPORT && payload != null && FindingCase.isRefused(head.code()) && decisions.stream().noneMatch(d -> d.decision() == Decision.BOOKED);
        return new FindingCase(items, compared, payload, bookable, decisions);
    }

    /** Closes all that was found about the same sale, or the report. An entry in nobody's books can only be ignored, corrected or booked. */
    @Requires(Permission.REVIEW_FINDINGS)
    public void decide(Source source, UUID id, Decide what) {
        if (what == null || what.decision() == null || what.decision() == Decision.BOOKED) throw ResolutionRejection.DECISION_MISSING.at("decision");
        var items = items(source, id);
        if (!decisions(id).isEmpty()) throw ResolutionRejection.ALREADY_DECIDED.with();
        if (what.decision() == Decision.ACCEPTED && isRefused(items.get(0))) throw ResolutionRejection.NOTHING_TO_ACCEPT.at("decision");
        var reason = reason(what);
        var document = what.decision() == Decision.CORRECTED ? document(what.document(), items) : null;
        keep(items, what.decision(), reason, document);
    }

    /** Part of the errand that books a refused entry. */
    @Requires(Permission.REVIEW_FINDINGS)
    public void booked(UUID reportId, String reason, String receipt) {
        var items = items(Source.REPORT, reportId);
        if (decisions(reportId).stream().anyMatch(d -> d.decision() == Decision.BOOKED)) throw ResolutionRejection.ALREADY_DECIDED.with();
        keep(items, Decision.BOOKED, reason(new Decide(Decision.BOOKED, reason, null)), receipt);
    }

    private void keep(List<AttentionItem> items, Decision decision, String reason, String document) {
        var head = items.get(0);
        var codes = items.stream().map(AttentionItem::code).distinct().collect(Collectors.joining(" "));
        em.persist(new Resolution(new Resolution.Subject(head.source().name(), head.id(), codes), new Resolution.Verdict(decision.name(), reason, document), clock.instant(), CurrentShop.actor().name()));
        attention.review(head);
        audit.record("resolution." + decision.name().toLowerCase(), head.source() == Source.FINDING ? "sale" : "sync-report", head.id(),
                codes + (document == null ? "" : " -> " + document) + (reason == null ? "" : ": " + reason));
    }

    private static boolean isRefused(AttentionItem item) {
        return item.source() == Source.REPORT && FindingCase.isRefused(item.code());
    }

    private static String reason(Decide what) {
        var reason = what.reason() == null || what.reason().isBlank() ? null : what.reason().strip();
        if (reason == null && (what.decision() == Decision.IGNORED || what.decision() == Decision.BOOKED)) throw ResolutionRejection.REASON_MISSING.at("reason");
        if (reason != null && reason.length() > LONGEST_REASON) throw ResolutionRejection.REASON_TOO_LONG.at("reason", LONGEST_REASON);
        return reason;
    }

    /** @return the receipt number of a sale or return of this shop, never of the sale that is to be corrected */
    private String document(String told, List<AttentionItem> items) {
        if (told == null || told.isBlank()) throw ResolutionRejection.DOCUMENT_MISSING.at("document");
        var number = told.strip();
        if (items.stream().anyMatch(item -> number.equals(item.receiptNumber()))) throw ResolutionRejection.DOCUMENT_IS_THE_SALE.at("document");
        if (number.length() > 40 || sales.byNumber(number).isEmpty()) throw ResolutionRejection.NO_SUCH_DOCUMENT.at("document", number.length() > 40 ? number.substring(0, 40) : number);
        return number;
    }

    private List<AttentionItem> items(Source source, UUID id) {
        var items = id == null ? List.<AttentionItem>of() : attention.of(source, id);
        if (items.isEmpty()) throw ResolutionRejection.NO_SUCH_FINDING.with();
        return items;
    }

    private List<Decided> decisions(UUID id) {
        return em.createQuery("select r from Resolution r where r.subjectId = :id order by r.decidedAt", Resolution.class).setParameter("id", id).getResultStream()
                .map(r -> new Decided(Decision.valueOf(r.decision()), r.codes(), r.reason(), r.document(), r.document() == null ? null : sales.byNumber(r.document()).orElse(null), r.decidedAt(), r.decidedBy()))
                .toList();
    }
}

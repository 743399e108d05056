package com.completebytepos.sync;

import com.completebytepos.selling.SaleFindings;
import com.completebytepos.sync.AttentionItem.Source;
import com.completebytepos.sync.model.ProcessedCommand;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Promises one list of everything a person should look at: what was found in stored sales and what went wrong on their way here. */
@Stateless
public class Attention {
    private static final Comparator<AttentionItem> NEWEST_FIRST = Comparator.comparing(AttentionItem::at).reversed().thenComparing(AttentionItem::source)
            .thenComparing(item -> item.id().toString()).thenComparing(AttentionItem::seq);

    /** Before and behind every id: of the same moment findings of sales come first, reports then. */
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject SaleFindings findings;
    @Inject SyncReports reports;

    /** Newest first. Two lists are merged, so a page costs as much as all pages before it. */
    @Requires(Permission.VIEW_SALES)
    public List<AttentionItem> page(AttentionFilter filter, int first, int size) {
        return merged(filter, null, Math.addExact(first, size)).skip(first).limit(size).toList();
    }

    /** The same list, from behind a place on; a page far down costs as much as the first. @param after null to begin */
    @Requires(Permission.VIEW_SALES)
    public List<AttentionItem> after(AttentionFilter filter, AttentionItem.Place after, int size) {
        return merged(filter, after, size).limit(size).toList();
    }

    private Stream<AttentionItem> merged(AttentionFilter filter, AttentionItem.Place after, int most) {
        var all = new ArrayList<AttentionItem>();
        if (filter.wants(Source.FINDING)) {
            var place = after == null ? null : after.source() == Source.FINDING ? new SaleFindings.Place(after.at(), after.id(), after.seq()) : new SaleFindings.Place(after.at(), LAST, 0);
            findings.newest(filter.branchId(), filter.code(Source.FINDING), filter.openOnly(), place, most).stream().map(Attention::item).forEach(all::add);
        }
        if (filter.wants(Source.REPORT)) {
            var place = after == null ? null : new SyncReports.Place(after.at(), after.source() == Source.REPORT ? after.id() : FIRST);
            all.addAll(reported(reports.newest(filter.branchId(), filter.code(Source.REPORT), filter.openOnly(), place, most)));
        }
        return all.stream().sorted(NEWEST_FIRST);
    }

    /** How many of each kind, under every kind; the filter's own kind is not looked at. */
    @Requires(Permission.VIEW_SALES)
    public Map<String, Long> counts(AttentionFilter filter) {
        var kinds = new TreeMap<String, Long>();
        findings.counts(filter.branchId(), filter.openOnly()).forEach((code, count) -> kinds.put("finding." + code, count));
        reports.counts(filter.branchId(), filter.openOnly()).forEach((code, count) -> kinds.put("report." + code, count));
        return kinds;
    }

    /** Everything found in that sale, or that report; nothing where there is none. */
    @Requires(Permission.VIEW_SALES)
    public List<AttentionItem> of(AttentionItem.Source source, UUID id) {
        if (source == AttentionItem.Source.FINDING) return findings.ofSale(id).stream().map(Attention::item).toList();
        return reported(reports.find(id).stream().toList());
    }

    /** The text as the till sent it; empty when none came with the report, or the sale came another way. */
    @Requires(Permission.VIEW_SALES)
    public Optional<String> payload(AttentionItem item) {
        if (item.source() == AttentionItem.Source.REPORT) return reports.payload(item.id());
        return Optional.ofNullable(em.find(ProcessedCommand.class, item.id())).map(ProcessedCommand::payload);
    }

    @Requires(Permission.REVIEW_FINDINGS)
    public void review(AttentionItem item) {
        if (item.source() == AttentionItem.Source.REPORT) reports.review(item.id());
        else findings.review(item.id());
    }

    private List<AttentionItem> reported(List<SyncReports.Row> rows) {
        var numbers = findings.receiptNumbers(rows.stream().map(SyncReports.Row::commandId).filter(java.util.Objects::nonNull).toList());
        return rows.stream().map(r -> item(r, r.commandId() == null ? null : numbers.get(r.commandId()))).toList();
    }

    private static AttentionItem item(SyncReports.Row row, String receiptNumber) {
        UUID saleId = receiptNumber == null ? null : row.commandId();
        return new AttentionItem(AttentionItem.Source.REPORT, row.id(), 0, row.code(), row.counter(), row.detail(), row.receivedAt(), row.workstationId(), saleId, receiptNumber);
    }

    private static AttentionItem item(SaleFindings.Row row) {
        return new AttentionItem(AttentionItem.Source.FINDING, row.saleId(), row.seq(), row.code(), (long) row.line(), row.detail(), row.at(), row.workstationId(), row.saleId(), row.receiptNumber());
    }
}

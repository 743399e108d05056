package com.completebytepos.sync;

import com.completebytepos.selling.SaleFindings;
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

/** Promises one list of everything a person should look at: what was found in stored sales and what went wrong on their way here. */
@Stateless
public class Attention {
    private static final Comparator<AttentionItem> NEWEST_FIRST = Comparator.comparing(AttentionItem::at).reversed().thenComparing(AttentionItem::getKey);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject SaleFindings findings;
    @Inject SyncReports reports;

    /** Newest first. Two lists are merged, so a page costs as much as all pages before it. */
    @Requires(Permission.VIEW_SALES)
    public List<AttentionItem> page(AttentionFilter filter, int first, int size) {
        var all = new ArrayList<AttentionItem>();
        int most = Math.addExact(first, size);
        if (filter.wants(AttentionItem.Source.FINDING)) {
            findings.newest(filter.branchId(), filter.code(AttentionItem.Source.FINDING), filter.openOnly(), most).stream().map(Attention::item).forEach(all::add);
        }
        if (filter.wants(AttentionItem.Source.REPORT)) {
            all.addAll(reported(reports.newest(filter.branchId(), filter.code(AttentionItem.Source.REPORT), filter.openOnly(), most)));
        }
        return all.stream().sorted(NEWEST_FIRST).skip(first).limit(size).toList();
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

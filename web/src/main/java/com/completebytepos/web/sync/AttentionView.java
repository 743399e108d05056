package com.completebytepos.web.sync;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.branches.Workstations;
import com.completebytepos.resolution.Decide;
import com.completebytepos.resolution.Decision;
import com.completebytepos.resolution.FindingCase;
import com.completebytepos.resolution.Resolutions;
import com.completebytepos.sync.Attention;
import com.completebytepos.sync.AttentionFilter;
import com.completebytepos.sync.AttentionItem;
import com.completebytepos.web.faces.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** office/sync/attention.xhtml */
@Named
@ViewScoped
public class AttentionView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int MOST_EXPORTED = 50_000;

    @Inject Attention attention;
    @Inject Resolutions resolutions;
    @Inject BranchRegister register;
    @Inject Workstations workstations;
    @Inject AuditTrail audit;

    private UUID branchId;
    private String kind;
    private boolean all;
    private AttentionRows rows;
    private List<BranchSummary> branches;
    private Map<UUID, String> stations;
    private Map<String, Long> counts = Map.of();
    private AttentionItem shown;
    private String payload;

    @PostConstruct
    void begin() {
        rows = new AttentionRows(attention, this::filter);
        branches = register.mine();
        stations = workstations.all().stream().collect(Collectors.toMap(WorkstationEntry::id, w -> w.receiptPrefix() + " " + w.name()));
    }

    public void load() {
        counts = attention.counts(filter());
    }

    public void show(AttentionItem item) {
        shown = item;
        payload = attention.payload(item).map(PrettyJson::of).orElse(null);
    }

    public void review(AttentionItem item) {
        resolutions.decide(item.source(), item.id(), new Decide(Decision.ACCEPTED, null, null));
        Messages.done("attention.reviewed");
        load();
    }

    /** What is in nobody's books is not accepted by a tick: it is booked or dismissed with a reason. */
    public boolean mayAccept(AttentionItem item) {
        return item.source() == AttentionItem.Source.FINDING || !FindingCase.isRefused(item.code());
    }

    public StreamedContent getCsv() {
        audit.record("audit.exported", "file", "attention.csv", "attention.csv");
        var text = AttentionCsv.of(attention.page(filter(), 0, MOST_EXPORTED), stations, this::textOf, Messages::detail);
        return DefaultStreamedContent.builder().name("attention.csv").contentType("text/csv; charset=utf-8")
                .stream(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).build();
    }

    /** A code nobody wrote words for is shown as it is. */
    public String textOf(String code) {
        return Messages.text(code);
    }

    public String placeOf(AttentionItem item) {
        return stations.getOrDefault(item.workstationId(), "");
    }

    private AttentionFilter filter() {
        return new AttentionFilter(branchId, kind, !all);
    }

    public AttentionRows getRows() { return rows; }
    public List<BranchSummary> getBranches() { return branches; }
    public List<Map.Entry<String, Long>> getCounts() { return List.copyOf(counts.entrySet()); }
    public AttentionItem getShown() { return shown; }
    public String getPayload() { return payload; }
    public UUID getBranchId() { return branchId; }
    public void setBranchId(UUID branchId) { this.branchId = branchId; }
    public String getKind() { return kind; }
    public void setKind(String kind) { this.kind = kind == null || !kind.matches("(finding|report)\\.[a-z-]{1,60}") ? null : kind; }
    public boolean isAll() { return all; }
    public void setAll(boolean all) { this.all = all; }
}

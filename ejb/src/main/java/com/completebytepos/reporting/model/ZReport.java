package com.completebytepos.reporting.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.reporting.ZSheet;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The totals of a closed shift as they stood when it was written. Born when the shift ends, numbered per till; never changed:
 * what comes late makes the next revision under the same number, and every revision stays.
 */
@Entity
@Table(name = "z_report")
public class ZReport {
    @Id private UUID id;
    private UUID shiftId;
    private UUID tillId;
    private UUID branchId;
    private int number;
    private int revision;
    private LocalDate businessDay;
    private String because;
    private Instant writtenAt;
    @ElementCollection @CollectionTable(name = "z_row", joinColumns = @JoinColumn(name = "z_id")) @OrderBy("seq")
    private List<ZRow> rows = new ArrayList<>();

    protected ZReport() {
    }

    public ZReport(ZSheet.Head head, Instant writtenAt, List<ZSheet.Row> rows) {
        this.id = Ids.next();
        this.shiftId = head.shiftId();
        this.tillId = head.tillId();
        this.branchId = head.branchId();
        this.number = head.number();
        this.revision = head.revision();
        this.businessDay = head.businessDay();
        this.because = head.because();
        this.writtenAt = writtenAt;
        for (var row : rows) this.rows.add(new ZRow(this.rows.size() + 1, row.section(), row.name(), row.count(), row.amount(), row.tax()));
    }

    public UUID id() {
        return id;
    }

    public int number() {
        return number;
    }

    public int revision() {
        return revision;
    }

    public ZSheet sheet() {
        return new ZSheet(id, new ZSheet.Head(shiftId, tillId, branchId, number, revision, businessDay, because), writtenAt,
                rows.stream().map(r -> new ZSheet.Row(r.section(), r.name(), r.pieces(), r.amount(), r.tax())).toList());
    }
}

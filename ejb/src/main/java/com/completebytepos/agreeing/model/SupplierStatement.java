package com.completebytepos.agreeing.model;

import com.completebytepos.agreeing.AgreeingRejection;
import com.completebytepos.agreeing.StatementSheet;
import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A supplier's statement. Born with the supplier's rows alone and held against the books whenever it is looked at; agreed once, with the books as they were then, and kept as it is. Dropped only before that. */
@Entity
public class SupplierStatement {
    @Id private UUID id;
    private UUID supplierId;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private Money opening;
    private Money closing;
    private Money ourOpening;
    private Money ourClosing;
    private String keeper;
    private Instant keptAt;
    private String note;
    private String signer;
    private Instant signedAt;
    @Version private Integer version;

    @ElementCollection @CollectionTable(name = "supplier_statement_line", joinColumns = @JoinColumn(name = "statement_id")) @OrderBy("lineNo")
    private List<HeldLine> lines = new ArrayList<>();

    protected SupplierStatement() {
    }

    public SupplierStatement(UUID supplierId, LocalDate first, LocalDate last, StatementSheet.Balance theirs, String keeper, Instant at) {
        this.id = Ids.next();
        this.supplierId = supplierId;
        this.firstDay = first;
        this.lastDay = last;
        this.opening = theirs.opening();
        this.closing = theirs.closing();
        this.keeper = keeper;
        this.keptAt = at;
    }

    public SupplierStatement of(List<StatementSheet.Line> told) {
        lines.clear();
        for (int i = 0; i < told.size(); i++) lines.add(HeldLine.of(i + 1, told.get(i)));
        return this;
    }

    public void agree(List<StatementSheet.Line> held, StatementSheet.Balance ours, StatementSheet.Signed by) {
        refuseAgreed();
        of(held);
        this.ourOpening = ours.opening();
        this.ourClosing = ours.closing();
        this.signer = by.name();
        this.signedAt = by.at();
        this.note = by.note();
    }

    public void refuseAgreed() {
        if (signedAt != null) throw AgreeingRejection.AGREED_ALREADY.with(signer);
    }

    public boolean isAgreed() {
        return signedAt != null;
    }

    public UUID id() {
        return id;
    }

    public UUID supplierId() {
        return supplierId;
    }

    public LocalDate first() {
        return firstDay;
    }

    public LocalDate last() {
        return lastDay;
    }

    public List<StatementSheet.Line> lines() {
        return lines.stream().map(HeldLine::line).toList();
    }

    /** @param now what the books say, which counts while nobody has agreed */
    public StatementSheet.Head head(String supplier, StatementSheet.Balance now) {
        return new StatementSheet.Head(id, supplierId, supplier, firstDay, lastDay, new StatementSheet.Balance(opening, closing), isAgreed() ? new StatementSheet.Balance(ourOpening, ourClosing) : now,
                keeper, keptAt, isAgreed() ? new StatementSheet.Signed(signer, signedAt, note) : null);
    }
}

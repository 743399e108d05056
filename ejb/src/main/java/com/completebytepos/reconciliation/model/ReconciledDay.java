package com.completebytepos.reconciliation.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.reconciliation.Basis;
import com.completebytepos.reconciliation.DayRow;
import com.completebytepos.reconciliation.Verdict;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A day of one number. Born when it is run first or asked to be; every run replaces what the one before found; signed by a person, which a run that finds
 * something else takes back. It never dies.
 */
@Entity
public class ReconciledDay {
    public static final String DUE = "DUE";
    public static final String DONE = "DONE";

    @Id private UUID id;
    private UUID accountId;
    private String shortCode;
    private LocalDate day;
    private String state = DUE;
    @Enumerated(EnumType.STRING) private Basis basis;
    private Instant askedAt;
    private Instant ranAt;
    private Integer millis;
    private int openItems;
    private Money difference = Money.ZERO;
    private String signedBy;
    private Instant signedAt;
    private String signNote;
    @ElementCollection @CollectionTable(name = "reconciled_sum", joinColumns = @JoinColumn(name = "day_id")) private List<ReconciledSum> sums = new ArrayList<>();
    @Version private int version;

    protected ReconciledDay() {
    }

    public ReconciledDay(UUID accountId, String shortCode, LocalDate day, Instant now) {
        this.id = Ids.next();
        this.accountId = accountId;
        this.shortCode = shortCode;
        this.day = day;
        this.askedAt = now;
    }

    public void asked(Instant now) {
        state = DUE;
        askedAt = now;
    }

    /** @param same whether what is open is what was open before */
    public void ran(Basis basis, List<ReconciledSum> found, boolean same, Instant now, int millis) {
        this.basis = basis;
        this.ranAt = now;
        this.millis = millis;
        this.state = DONE;
        sums.clear();
        sums.addAll(found);
        openItems = found.stream().filter(s -> s.verdict().isOpen()).mapToInt(ReconciledSum::items).sum();
        difference = found.stream().filter(s -> s.verdict().isOpen() && s.verdict() != Verdict.USED_TWICE).map(s -> s.ours().minus(s.theirs())).reduce(Money.ZERO, Money::plus);
        if (same) return;
        signedBy = null;
        signedAt = null;
        signNote = null;
    }

    public void signed(String by, String note, Instant now) {
        signedBy = by;
        signedAt = now;
        signNote = note;
    }

    public DayRow row() {
        return new DayRow(id, accountId, shortCode, day, new DayRow.Run(state.equals(DUE), basis, ranAt, millis), openItems, difference, signedAt == null ? null : new DayRow.Signature(signedBy, signedAt, signNote));
    }

    public List<DayRow.Sum> sumRows() {
        return sums.stream().map(s -> new DayRow.Sum(s.verdict(), s.items(), s.ours(), s.theirs())).sorted(java.util.Comparator.comparing(DayRow.Sum::verdict)).toList();
    }

    public UUID id() { return id; }
    public UUID accountId() { return accountId; }
    public String shortCode() { return shortCode; }
    public LocalDate day() { return day; }
    public boolean isDue() { return state.equals(DUE); }
    public boolean isSigned() { return signedAt != null; }
}

package com.completebytepos.reconciliation.model;

import com.completebytepos.kernel.Money;
import com.completebytepos.reconciliation.Verdict;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** One verdict of a day: how many rows, and what both sides say they come to. */
@Embeddable
public class ReconciledSum {
    @Enumerated(EnumType.STRING) private Verdict verdict;
    private int items;
    private Money ours;
    private Money theirs;

    protected ReconciledSum() {
    }

    public ReconciledSum(Verdict verdict, int items, Money ours, Money theirs) {
        this.verdict = verdict;
        this.items = items;
        this.ours = ours;
        this.theirs = theirs;
    }

    public Verdict verdict() { return verdict; }
    public int items() { return items; }
    public Money ours() { return ours; }
    public Money theirs() { return theirs; }
}

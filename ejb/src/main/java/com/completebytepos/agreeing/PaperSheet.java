package com.completebytepos.agreeing;

import com.completebytepos.kernel.Money;
import java.io.Serializable;
import java.util.List;

/** The papers of a period, newest first. @param all of it, whatever verdict is asked for: the sums are of them */
public record PaperSheet(PaperFilter filter, List<PaperLine> all) implements Serializable {

    /** Those of the verdict that is asked for. */
    public List<PaperLine> lines() {
        return filter.verdict() == null ? all : all.stream().filter(line -> line.verdict() == filter.verdict()).toList();
    }

    public long count(PaperLine.Verdict verdict) {
        return all.stream().filter(line -> line.verdict() == verdict).count();
    }

    /** Input VAT of what is matched and in time, less what matched credit notes take back. */
    public Money claimable() {
        return sum(all.stream().map(PaperLine::claimable).toList());
    }

    /** Input VAT of what is matched and came too late. */
    public Money lapsed() {
        return sum(all.stream().filter(line -> line.verdict() == PaperLine.Verdict.MATCHED).map(line -> line.claim().vat().minus(line.claimable())).toList());
    }

    /** VAT on papers that are not matched and could still be claimed. */
    public Money waiting() {
        return sum(all.stream().filter(line -> line.verdict() != PaperLine.Verdict.MATCHED && !line.isCredit() && !line.claim().isOver()).map(line -> line.claim().vat()).toList());
    }

    private static Money sum(List<Money> parts) {
        return parts.stream().reduce(Money.ZERO, Money::plus);
    }
}

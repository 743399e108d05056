package com.completebytepos.agreeing;

import com.completebytepos.kernel.Money;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A supplier's statement beside the shop's own books: as they are now, or as they were when somebody signed. Amounts above zero raise what the shop owes, those below lower it. */
public record StatementSheet(Head head, List<Line> lines) implements Serializable {

    public enum Verdict {
        MATCHED, DIFFERS, ONLY_OURS, ONLY_THEIRS
    }

    public enum Kind {
        INVOICE, RETURN, CREDIT, PAYMENT, BACK
    }

    /** {@code signed} null while nobody has agreed it. */
    public record Head(UUID id, UUID supplierId, String supplier, LocalDate first, LocalDate last, Balance theirs, Balance ours, String keeper, Instant keptAt, Signed signed) implements Serializable {
        public boolean isAgreed() {
            return signed != null;
        }

        public Money difference() {
            return theirs.closing().minus(ours.closing());
        }
    }

    /** What is owed before the first day and after the last. */
    public record Balance(Money opening, Money closing) implements Serializable {
    }

    public record Signed(String name, Instant at, String note) implements Serializable {
    }

    /** A paper of ours. */
    public record Ours(Kind kind, String document, LocalDate day, Money amount) implements Serializable {
    }

    /** {@code theirs} null: they do not list it; {@code ours} null: the books do not have it; {@code document} and {@code day} theirs, where they list it. */
    public record Line(LocalDate day, String document, Money theirs, Ours ours, Verdict verdict) implements Serializable {
        public Money difference() {
            return (theirs == null ? Money.ZERO : theirs).minus(ours == null ? Money.ZERO : ours.amount());
        }
    }

    /** Rows that are not the same on both sides. */
    public long open() {
        return lines.size() - count(Verdict.MATCHED);
    }

    /** The sums agree and rows do not: what one side lacks is made up for by another fault. */
    public boolean isMadeUp() {
        return open() > 0 && head.difference().equals(Money.ZERO);
    }

    public long count(Verdict verdict) {
        return lines.stream().filter(line -> line.verdict() == verdict).count();
    }
}

package com.completebytepos.agreeing.model;

import com.completebytepos.agreeing.StatementSheet;
import com.completebytepos.kernel.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of a statement; what is ours, and the verdict, null until somebody agreed. */
@Embeddable
public record HeldLine(int lineNo, LocalDate day, String document, Money theirs, @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) StatementSheet.Kind ourKind, String ourDocument, LocalDate ourDay, Money ours,
                            @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) StatementSheet.Verdict verdict) {

    static HeldLine of(int lineNo, StatementSheet.Line told) {
        var own = told.ours();
        return own == null ? new HeldLine(lineNo, told.day(), told.document(), told.theirs(), null, null, null, null, told.verdict())
                : new HeldLine(lineNo, told.day(), told.document(), told.theirs(), own.kind(), own.document(), own.day(), own.amount(), told.verdict());
    }

    StatementSheet.Line line() {
        return new StatementSheet.Line(day, document, theirs, ourKind == null ? null : new StatementSheet.Ours(ourKind, ourDocument, ourDay, ours), verdict);
    }
}

package com.completebytepos.payments.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.payments.StatementRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A completed line of the provider's statement. Imported once, whatever file it comes in again, never changed. */
@Entity
public class StatementLine {
    @Id private UUID id;
    private UUID accountId;
    private String receipt;
    private String reasonType;
    private String direction;
    private Money amount;
    private Instant completedAt;
    private String otherParty;
    private String linked;
    private Instant importedAt;

    protected StatementLine() {
    }

    public StatementLine(UUID accountId, StatementRow row, Instant importedAt) {
        this.id = Ids.next();
        this.accountId = accountId;
        this.receipt = row.receipt();
        this.reasonType = row.reasonType();
        this.direction = row.direction();
        this.amount = row.amount();
        this.completedAt = row.completedAt();
        this.otherParty = row.otherParty();
        this.linked = row.linked();
        this.importedAt = importedAt;
    }

    public StatementRow row() {
        return new StatementRow(receipt, completedAt, reasonType, direction, amount, otherParty, linked);
    }
}

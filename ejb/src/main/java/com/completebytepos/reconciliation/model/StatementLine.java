package com.completebytepos.reconciliation.model;

import com.completebytepos.kernel.Money;
import com.completebytepos.reconciliation.StatementRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A completed line of the provider's statement of one number. Imported once, whatever file it comes in again, never changed. */
@Entity
public class StatementLine {
    @Id private UUID id;
    private UUID accountId;
    private String shortCode;
    private String receipt;
    private String reasonType;
    private boolean named;
    private String direction;
    private Money amount;
    private Instant completedAt;
    private String otherParty;
    private String linked;
    private Instant importedAt;

    protected StatementLine() {
    }

    public StatementRow row() {
        return new StatementRow(receipt, completedAt, reasonType, direction, amount, otherParty, linked, named);
    }
}

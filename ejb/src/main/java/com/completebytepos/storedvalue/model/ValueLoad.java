package com.completebytepos.storedvalue.model;

import com.completebytepos.kernel.Money;
import com.completebytepos.storedvalue.ValueLoaded;
import com.completebytepos.tenders.TenderKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** That a card was sold or topped up at a till, and how that was paid. Born with the command that tells of it, never changed. */
@Entity
public class ValueLoad {
    @Id private UUID id;
    private UUID accountId;
    private UUID shiftId;
    private UUID tillId;
    private UUID branchId;
    private UUID cashierId;
    private Money amount;
    private Money changeGiven;
    @Enumerated(EnumType.STRING) private TenderKind tenderKind;
    private String reference;
    @Column(name = "at") private Instant at;

    protected ValueLoad() {
    }

    public ValueLoad(UUID accountId, ValueLoaded told, String reference) {
        this.id = told.id();
        this.accountId = accountId;
        this.shiftId = told.shiftId();
        this.tillId = told.tillId();
        this.branchId = told.branchId();
        this.cashierId = told.cashierId();
        this.amount = told.amount();
        this.changeGiven = told.paid().change();
        this.tenderKind = told.paid().kind();
        this.reference = reference;
        this.at = told.at();
    }
}

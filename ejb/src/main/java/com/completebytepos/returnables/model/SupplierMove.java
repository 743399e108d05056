package com.completebytepos.returnables.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.returnables.SupplierEmpties;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Full ones a supplier brought and empties he took along, with a paper of his. Born so, never changed; a mistake is put right by its opposite. */
@Entity
@Table(name = "supplier_empties")
public class SupplierMove {
    @Id private UUID id;
    private UUID supplierId;
    private UUID branchId;
    private UUID returnableId;
    private String name;
    private int fullIn;
    private int emptiesOut;
    private Money amount;
    private String paper;
    private String person;
    @Column(name = "at") private Instant at;

    protected SupplierMove() {
    }

    /** @param amount what he holds of ours for it, below zero where he gave back */
    public SupplierMove(SupplierEmpties.Ask ask, String name, Money amount, String person, Instant at) {
        this.id = Ids.next();
        this.supplierId = ask.supplierId();
        this.branchId = ask.branchId();
        this.returnableId = ask.returnableId();
        this.name = name;
        this.fullIn = ask.fullIn();
        this.emptiesOut = ask.emptiesOut();
        this.amount = amount;
        this.paper = ask.paper().strip();
        this.person = person;
        this.at = at;
    }

    public UUID id() { return id; }

    public SupplierEmpties.Moved told() {
        return new SupplierEmpties.Moved(id, supplierId, branchId, name, fullIn, emptiesOut, amount, paper, person, at);
    }
}

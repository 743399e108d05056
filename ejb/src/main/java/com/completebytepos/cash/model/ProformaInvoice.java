package com.completebytepos.cash.model;

import com.completebytepos.cash.CashDeed;
import com.completebytepos.cash.Proformas;
import com.completebytepos.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** An offer on paper: nothing was sold, the tax authority asks for count and sum. Its lines stand in the command. Born once, never changed. */
@Entity
public class ProformaInvoice {
    @Id private UUID id;
    private String number;
    private UUID tillId;
    private UUID branchId;
    private UUID shiftId;
    private UUID cashierId;
    private UUID customerId;
    private String buyerPin;
    @Column(name = "line_count") private int lines;
    private Money total;
    private Money tax;
    @Column(name = "at") private Instant at;

    protected ProformaInvoice() {
    }

    public ProformaInvoice(CashDeed deed, Proformas.Made told) {
        this.id = deed.id();
        this.tillId = deed.tillId();
        this.branchId = deed.branchId();
        this.shiftId = deed.shiftId();
        this.cashierId = deed.cashierId();
        this.at = deed.at();
        this.number = told.number();
        this.customerId = told.customerId();
        this.buyerPin = told.buyerPin();
        this.lines = told.lines();
        this.total = told.total();
        this.tax = told.tax();
    }
}

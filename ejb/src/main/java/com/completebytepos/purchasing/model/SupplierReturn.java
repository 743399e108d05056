package com.completebytepos.purchasing.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.purchasing.SupplierReturns;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Goods of a receipt that went back. Born when they leave; the supplier's credit note is noted when it comes. */
@Entity
public class SupplierReturn {
    @Id private UUID id;
    private String number;
    private UUID receiptId;
    private UUID supplierId;
    private UUID branchId;
    private String reason;
    private String sender;
    private Instant sentAt;
    private Money net;
    private Money vat;
    private String creditNote;
    private UUID nettedBy;
    @Version private Integer version;

    @ElementCollection @CollectionTable(name = "supplier_return_line", joinColumns = @JoinColumn(name = "return_id")) @OrderBy("lineNo")
    private List<ReturnedLine> lines = new ArrayList<>();

    protected SupplierReturn() {
    }

    public SupplierReturn(String number, GoodsReceipt receipt, String reason, String sender, Instant now) {
        this.id = Ids.next();
        this.number = number;
        this.receiptId = receipt.id();
        this.supplierId = receipt.supplierId();
        this.branchId = receipt.branchId();
        this.reason = reason;
        this.sender = sender;
        this.sentAt = now;
    }

    public void left(List<ReturnedLine> gone, Money net, Money vat) {
        lines.addAll(gone);
        this.net = net;
        this.vat = vat;
    }

    /** A credit note lowers what is owed, whatever the invoice was of. */
    public void credited(String note) {
        this.creditNote = note;
        this.nettedBy = null;
    }

    /** An invoice is of what stayed alone: nothing is owed less for what went back. @param invoice null: it was taken back */
    public void nettedBy(UUID invoice) {
        this.nettedBy = invoice;
    }

    public Money net() {
        return net;
    }

    public Money vat() {
        return vat;
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    public SupplierReturns.Row row() {
        return new SupplierReturns.Row(id, number, receiptId, supplierId, branchId, reason, sender, sentAt, net, vat, creditNote);
    }
}

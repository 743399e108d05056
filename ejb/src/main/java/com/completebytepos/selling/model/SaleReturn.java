package com.completebytepos.selling.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a return gives back, beside its document (a Sale of kind RETURN with the same id). Born with it, never changed.
 * {@code originalId} is null when goods came without a receipt; {@code exchangeId} is the sale they were exchanged in.
 */
@Entity
public class SaleReturn {
    @Id private UUID saleId;
    private UUID originalId;
    private String reason;
    private UUID exchangeId;
    @ElementCollection @CollectionTable(name = "sale_return_line", joinColumns = @JoinColumn(name = "sale_id")) @OrderBy("lineNo")
    private List<SaleReturnLine> lines = new ArrayList<>();

    protected SaleReturn() {
    }

    public SaleReturn(UUID saleId, UUID originalId, String reason, UUID exchangeId, List<SaleReturnLine> lines) {
        this.saleId = saleId;
        this.originalId = originalId;
        this.reason = reason;
        this.exchangeId = exchangeId;
        this.lines.addAll(lines);
    }

    public List<SaleReturnLine> lines() {
        return lines;
    }
}

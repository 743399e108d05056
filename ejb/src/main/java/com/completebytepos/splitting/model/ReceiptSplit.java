package com.completebytepos.splitting.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Where the goods of a receipt went on to. Born when they are split first; grows by a part for each branch every time what is left is split again. A transfer that is refused or
 * cancelled stays named, and what it had is left again. Never dies.
 */
@Entity
public class ReceiptSplit {
    @Id private UUID receiptId;
    @Version private Integer version;

    @ElementCollection @CollectionTable(name = "receipt_split_part", joinColumns = @JoinColumn(name = "receipt_id")) @OrderBy("at, transferId")
    private List<SplitPart> parts = new ArrayList<>();

    protected ReceiptSplit() {
    }

    public void add(SplitPart part) {
        parts.add(part);
    }

    public List<SplitPart> parts() {
        return List.copyOf(parts);
    }

    /** What that word made; nothing while it was not told. */
    public List<UUID> madeBy(UUID claim) {
        return parts.stream().filter(part -> part.claim().equals(claim)).map(SplitPart::transferId).toList();
    }
}

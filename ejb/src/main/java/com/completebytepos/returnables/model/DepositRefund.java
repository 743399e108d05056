package com.completebytepos.returnables.model;

import com.completebytepos.kernel.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.util.UUID;

/** What of a deposit went back by another way than in cash, because it was paid that way. Born with its document, never changed. */
@Entity
public class DepositRefund {

    /** Of the document and its line. */
    @Embeddable
    public record Key(UUID documentId, int lineNo) implements Serializable {
    }

    @EmbeddedId private Key key;
    private UUID saleId;
    private String kind;
    private Money amount;
    private String code;

    protected DepositRefund() {
    }

    /** @param kind a way of paying by name @param code of the store credit it went to, else null */
    public DepositRefund(Key key, UUID saleId, String kind, Money amount, String code) {
        this.key = key;
        this.saleId = saleId;
        this.kind = kind;
        this.amount = amount;
        this.code = code;
    }
}

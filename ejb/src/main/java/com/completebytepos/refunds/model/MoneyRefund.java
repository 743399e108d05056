package com.completebytepos.refunds.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.refunds.RefundRow;
import com.completebytepos.refunds.RefundState;
import com.completebytepos.refunds.RefundWay;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * An amount a customer gets back. Born REQUESTED by a return or a person; sent by who may; ends DONE by the provider's result or a person's word, or
 * CANCELLED while nothing of it is under way. FAILED is no end: it waits to be sent another way. One cancelled that went after all is DONE. Never removed.
 */
@Entity
public class MoneyRefund {
    @Id private UUID id;
    private UUID paymentId;
    private UUID accountId;
    private UUID branchId;
    private UUID returnId;
    private String shortCode;
    private String code;
    private Money amount;
    @Enumerated(EnumType.STRING) private RefundWay way;
    @Enumerated(EnumType.STRING) private RefundState state = RefundState.REQUESTED;
    private String why;
    private String receipt;
    private String problem;
    private String told;
    private String askedBy;
    private Instant askedAt;
    private String sentBy;
    private Instant sentAt;
    private Instant endedAt;
    @Version private int version;

    protected MoneyRefund() {
    }

    /** What is given back of; all null where the payment is not known. */
    public record Source(UUID paymentId, UUID accountId, String shortCode, String code) {
    }

    public MoneyRefund(Source source, UUID branchId, UUID returnId, Money amount, String why) {
        this.id = Ids.next();
        this.paymentId = source.paymentId();
        this.accountId = source.accountId();
        this.shortCode = source.shortCode();
        this.code = source.code();
        this.branchId = branchId;
        this.returnId = returnId;
        this.amount = amount;
        this.why = why;
    }

    public MoneyRefund askedBy(String who, Instant now) {
        askedBy = who;
        askedAt = now;
        return this;
    }

    public void sent(RefundWay way, String who, Instant now) {
        this.way = way;
        this.sentBy = who;
        this.sentAt = now;
        this.problem = null;
        this.told = null;
        this.state = RefundState.SENT;
    }

    public void done(String receipt, Instant now) {
        this.receipt = receipt;
        end(RefundState.DONE, now);
    }

    public void failed(String problem, String told) {
        this.problem = problem;
        this.told = told;
        this.state = RefundState.FAILED;
    }

    public void cancelled(Instant now) {
        end(RefundState.CANCELLED, now);
    }

    private void end(RefundState state, Instant now) {
        this.state = state;
        this.endedAt = now;
    }

    public RefundRow row() {
        return new RefundRow(id, paymentId, returnId, code, amount, way, state, why, new RefundRow.Ending(receipt, problem, told, endedAt), new RefundRow.By(askedBy, askedAt, sentBy, sentAt));
    }

    public UUID id() { return id; }
    public UUID paymentId() { return paymentId; }
    public UUID branchId() { return branchId; }
    public UUID accountId() { return accountId; }
    public Money amount() { return amount; }
    public Instant sentAt() { return sentAt; }
    public String receipt() { return receipt; }
    public RefundState state() { return state; }
}

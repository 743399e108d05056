package com.completebytepos.collecting.model;

import com.completebytepos.collecting.LayawayState;
import com.completebytepos.kernel.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Goods of one branch put aside for a customer, paid off by lines of sales. Born OPEN; COMPLETED with the sale that pays the rest; CANCELLED by a
 * person, or when the goods came back after all; EXPIRED the day after its last. Once ended, what was paid beyond the fee goes back.
 */
@Entity
public class Layaway {

    /** On which terms: what it costs, what it would by the list, the least deposit, the fee if it ends, the last day. */
    public record Deal(Money total, Money listTotal, Money least, Money feeIfEnded, LocalDate expiresOn) {
    }

    @Id private UUID id;
    private String number;
    private UUID branchId;
    private UUID customerId;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private LayawayState state = LayawayState.OPEN;
    private Money total;
    private Money listTotal;
    private Money least;
    private Money feeIfEnded;
    private Money paid = Money.ZERO;
    private Money fee = Money.ZERO;
    private Instant openedAt;
    private String openedBy;
    private LocalDate expiresOn;
    private Instant endedAt;
    private String endedBy;
    private UUID saleId;
    private UUID heldBy;
    private Instant heldUntil;
    @Version private Integer version;

    protected Layaway() {
    }

    public Layaway(UUID id, String number, UUID branchId, UUID customerId, Deal deal) {
        this.id = id;
        this.number = number;
        this.branchId = branchId;
        this.customerId = customerId;
        this.total = deal.total();
        this.listTotal = deal.listTotal();
        this.least = deal.least();
        this.feeIfEnded = deal.feeIfEnded();
        this.expiresOn = deal.expiresOn();
    }

    public Layaway openedBy(String person, Instant at) {
        openedBy = person;
        openedAt = at;
        return this;
    }

    /** Money that came, or, below zero, went back. */
    public void pay(Money amount) {
        paid = paid.plus(amount);
    }

    public void complete(UUID sale, Instant at, String by) {
        saleId = sale;
        over(LayawayState.COMPLETED, at, by);
    }

    /** The fee stays with the shop, as far as it was paid. */
    public void end(LayawayState how, Instant at, String by) {
        fee = paid.compareTo(feeIfEnded) < 0 ? paid : feeIfEnded;
        over(how, at, by);
    }

    /** The goods came back after all of it was paid: all that was paid goes back, too. */
    public void undo(Instant at, String by) {
        over(LayawayState.CANCELLED, at, by);
    }

    private void over(LayawayState how, Instant at, String by) {
        state = how;
        endedAt = at;
        endedBy = by;
        hold(null, null);
    }

    /** A till takes an instalment; no other does meanwhile. */
    public void hold(UUID workstation, Instant until) {
        heldBy = workstation;
        heldUntil = until;
    }

    public boolean isHeldFrom(UUID workstation, Instant now) {
        return heldUntil != null && heldUntil.isAfter(now) && !workstation.equals(heldBy);
    }

    public void passTo(UUID customer) {
        customerId = customer;
    }

    public boolean isOpen() {
        return state == LayawayState.OPEN;
    }

    /** What is still to be paid; nothing once it ended. */
    public Money rest() {
        return isOpen() && total.compareTo(paid) > 0 ? total.minus(paid) : Money.ZERO;
    }

    /** What the shop has of it and should not keep. */
    public Money owedBack() {
        var kept = isOpen() || state == LayawayState.COMPLETED ? total : fee;
        return paid.compareTo(kept) > 0 ? paid.minus(kept) : Money.ZERO;
    }

    public UUID id() { return id; }
    public String number() { return number; }
    public UUID branchId() { return branchId; }
    public UUID customerId() { return customerId; }
    public LayawayState state() { return state; }
    public Money total() { return total; }
    public Money listTotal() { return listTotal; }
    public Money least() { return least; }
    public Money feeIfEnded() { return feeIfEnded; }
    public Money paid() { return paid; }
    public Money fee() { return fee; }
    public Instant openedAt() { return openedAt; }
    public String openedBy() { return openedBy; }
    public LocalDate expiresOn() { return expiresOn; }
    public Instant endedAt() { return endedAt; }
    public String endedBy() { return endedBy; }
    public UUID saleId() { return saleId; }
    public Instant heldUntil() { return heldUntil; }
}

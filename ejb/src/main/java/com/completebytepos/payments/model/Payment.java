package com.completebytepos.payments.model;

import com.completebytepos.kernel.Money;
import com.completebytepos.payments.PaymentChannel;
import com.completebytepos.payments.PaymentState;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One movement of money from a customer to the shop. Born PENDING before its prompt is sent, or when the provider, a person or a statement tells of it.
 * Settled once: PAID never becomes anything less, FAILED may still become PAID when the money comes late. A sale takes it by a PaymentUse. It never dies.
 */
@Entity
public class Payment {
    @Id private UUID id;
    private UUID accountId;
    private UUID branchId;
    private UUID workstationId;
    private UUID cashierId;
    @Enumerated(EnumType.STRING) private PaymentChannel channel;
    private String provider = "MPESA";
    @Enumerated(EnumType.STRING) private PaymentState state;
    private String shortCode;
    private String code;
    private Money amount;
    private Money givenBack = Money.ZERO;
    private String phone;
    private String payerMask;
    private String payerName;
    private String reference;
    @JdbcTypeCode(SqlTypes.CHAR) private String callToken;
    private String checkoutId;
    private String reason;
    private String resultCode;
    private String resultText;
    private boolean late;
    private int asked;
    private Instant createdAt;
    private Instant paidAt;
    private boolean guessed;
    private Instant shownAt;
    private Instant settledAt;
    private Instant changedAt;
    private UUID mergedInto;
    @Version private int version;

    protected Payment() {
    }

    /** Where and by whom; account, workstation and cashier may be null. */
    public record Place(UUID accountId, UUID branchId, UUID workstationId, UUID cashierId, String shortCode) {
    }

    private Payment(UUID id, Place place, PaymentChannel channel, PaymentState state, Money amount, Instant now) {
        this.id = id;
        this.accountId = place.accountId();
        this.branchId = place.branchId();
        this.workstationId = place.workstationId();
        this.cashierId = place.cashierId();
        this.shortCode = place.shortCode();
        this.channel = channel;
        this.state = state;
        this.amount = amount;
        this.createdAt = now;
        this.changedAt = now;
    }

    /** Whose phone rings; {@code callToken} proves the provider's call about it, {@code reference} is what the customer sees. */
    public record Ringing(String phone, String callToken, String reference) {
    }

    /** A prompt about to be sent. */
    public static Payment prompt(UUID id, Place place, Money amount, Ringing ringing, Instant now) {
        var payment = new Payment(id, place, PaymentChannel.PROMPT, PaymentState.PENDING, amount, now);
        payment.phone = ringing.phone();
        payment.callToken = ringing.callToken();
        payment.reference = ringing.reference();
        return payment;
    }

    /** Money the provider tells of by itself. */
    public static Payment direct(UUID id, Place place, Money amount, Received received, PaymentState state, Instant now) {
        var payment = new Payment(id, place, PaymentChannel.DIRECT, state, amount, now);
        payment.take(received);
        return payment;
    }

    /** Money found on the provider's statement, booked by a person. It came when the statement says. */
    public static Payment stated(UUID id, Place place, Money amount, Received received, Instant now) {
        var payment = new Payment(id, place, PaymentChannel.STATEMENT, PaymentState.PENDING, amount, received.paidAt());
        payment.paid(received, now);
        return payment;
    }

    /** A code somebody read from the customer's phone. */
    public static Payment typed(UUID id, Place place, Money amount, String provider, String code, Instant now) {
        var payment = new Payment(id, place, PaymentChannel.TYPED, PaymentState.TO_VERIFY, amount, now);
        payment.provider = provider;
        payment.code = code;
        return payment;
    }

    /** What the provider told of received money; any part but the code may be missing. */
    public record Received(String code, Instant paidAt, String payerMask, String payerName, String reference) {
    }

    private void take(Received received) {
        if (code == null) code = received.code();
        if (received.paidAt() != null && (paidAt == null || guessed)) {
            paidAt = received.paidAt();
            guessed = false;
        }
        if (payerMask == null) payerMask = received.payerMask();
        if (payerName == null) payerName = received.payerName();
        if (reference == null) reference = received.reference();
    }

    public void accepted(String checkoutId, Instant now) {
        if (this.checkoutId == null) this.checkoutId = checkoutId;
        if (state == PaymentState.PENDING || state == PaymentState.UNKNOWN) become(PaymentState.WAITING, now);
    }

    /** An acknowledgement was lost; the provider's own call tells which request was ours. */
    public void adopt(String checkoutId, Instant now) {
        if (this.checkoutId == null) this.checkoutId = checkoutId;
        changedAt = now;
    }

    public void unknown(Instant now) {
        if (state.isOpen()) become(PaymentState.UNKNOWN, now);
    }

    /** @param reason a word of ours, see ResultCodes; code and text are the provider's */
    public void failed(String reason, String code, String text, Instant now) {
        if (!state.isOpen() && state != PaymentState.TO_VERIFY) return;
        result(reason, code, text);
        become(state == PaymentState.TO_VERIFY ? PaymentState.FALSE : PaymentState.FAILED, now);
        settledAt = now;
    }

    /** @param received null when the provider says paid and gives no code, as a query does */
    public void paid(Received received, Instant now) {
        if (received != null) take(received);
        if (state != PaymentState.PAID) {
            late = state == PaymentState.FAILED || state == PaymentState.FALSE;
            result(null, "0", null);
            settledAt = now;
            become(PaymentState.PAID, now);
        }
        guess(now);
        changedAt = now;
    }

    /** Nobody told when it was paid: the moment it was heard of stands until somebody does. */
    private void guess(Instant now) {
        if (paidAt != null) return;
        paidAt = now;
        guessed = true;
    }

    /** Held money that proved to belong to no prompt. */
    public void released(Instant now) {
        if (state == PaymentState.HELD) paid(null, now);
    }

    public void mergedInto(UUID other, Instant now) {
        mergedInto = other;
        become(PaymentState.MERGED, now);
    }

    /** The row it was taken for proved to be other money, or none. */
    public void parted(Instant now) {
        mergedInto = null;
        changedAt = now;
    }

    /** What somebody typed for one number of the shop was paid to another. */
    public void paidTo(UUID accountId, String shortCode, String provider, Instant now) {
        this.accountId = accountId;
        this.shortCode = shortCode;
        this.provider = provider;
        changedAt = now;
    }

    /** When a customer showed its code, which may be days before a till without network tells of it. */
    public void shown(Instant at) { shownAt = at; }

    /** The provider knows it, and yet it does not prove what it was typed for. */
    public void doubted(String why, Instant now) {
        reason = why;
        changedAt = now;
    }

    /** More came by a typed code than was told of it. */
    public void cameTo(Money whole) { amount = whole; }

    /** Below zero when it was not given back after all. */
    public void givesBack(Money some, Instant now) {
        givenBack = givenBack.plus(some);
        changedAt = now;
    }

    public void asked() { asked++; }

    private void result(String reason, String code, String text) {
        this.reason = reason;
        resultCode = code == null || code.length() <= 20 ? code : code.substring(0, 20);
        resultText = text == null || text.length() <= 200 ? text : text.substring(0, 200);
    }

    private void become(PaymentState next, Instant now) {
        state = next;
        changedAt = now;
    }

    public UUID id() { return id; }
    public UUID accountId() { return accountId; }
    public Place place() { return new Place(accountId, branchId, workstationId, cashierId, shortCode); }
    public PaymentChannel channel() { return channel; }
    public PaymentState state() { return state; }
    public String provider() { return provider; }
    public String code() { return code; }
    public Money amount() { return amount; }
    public Money givenBack() { return givenBack; }
    public String phone() { return phone; }
    public String payerMask() { return payerMask; }
    public String payerName() { return payerName; }
    public String reference() { return reference; }
    public String callToken() { return callToken; }
    public String checkoutId() { return checkoutId; }
    public String reason() { return reason; }
    public String resultCode() { return resultCode; }
    public String resultText() { return resultText; }
    public boolean isLate() { return late; }
    public int askedTimes() { return asked; }
    public Instant createdAt() { return createdAt; }
    public Instant paidAt() { return paidAt; }
    public boolean isGuessed() { return guessed; }
    public Instant shownAt() { return shownAt == null ? createdAt : shownAt; }
    public Instant settledAt() { return settledAt; }
    public Instant changedAt() { return changedAt; }
    public UUID merged() { return mergedInto; }
}

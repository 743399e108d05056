package com.completebytepos.payments.model;

import com.completebytepos.kernel.Hashes;
import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Something the shop asks its provider in its own name: what became of a code, a payment to be turned back, money to be paid out. Born PENDING with what
 * wants it; UNKNOWN from the moment it is being sent; SENT when the provider took it, or will not have it though an earlier attempt may have gone; ends DONE or FAILED by the provider's result or by looking it up.
 */
@Entity
public class ProviderErrand {
    /** STATUS asks of a code somebody typed, LOOKUP of another errand; PAYBILL and BUYGOODS pay another business. */
    public enum Kind { STATUS, LOOKUP, REVERSAL, PAYOUT, PAYBILL, BUYGOODS }

    /** The provider turned the payment back before: our first request arrived after all. */
    private static final String DONE_BEFORE = "R000001";

    public enum State { PENDING, UNKNOWN, SENT, DONE, FAILED }

    @Id private UUID id;
    private UUID accountId;
    @Enumerated(EnumType.STRING) private Kind kind;
    private UUID subjectId;
    private String code;
    private String phone;
    private Money amount;
    @JdbcTypeCode(SqlTypes.CHAR) private String callToken;
    @Enumerated(EnumType.STRING) private State state = State.PENDING;
    private String conversationId;
    private String receipt;
    private String reason;
    private String resultCode;
    private String resultText;
    private Instant createdAt;
    private Instant sentAt;
    private Instant endedAt;
    private int tries;
    private boolean inDoubt;
    @Version private int version;

    protected ProviderErrand() {
    }

    /** What it is about: {@code code} a receipt, or a conversation's id for a LOOKUP; phone of a PAYOUT. Parts that do not apply are null. */
    public record About(UUID subjectId, String code, String phone, Money amount) {
    }

    public ProviderErrand(UUID accountId, Kind kind, About about, Instant now) {
        this.id = Ids.next();
        this.accountId = accountId;
        this.kind = kind;
        this.subjectId = about.subjectId();
        this.code = about.code();
        this.phone = about.phone();
        this.amount = about.amount();
        this.callToken = Hashes.newHex();
        this.createdAt = now;
    }

    public void sending(Instant now) {
        inDoubt |= state == State.UNKNOWN;
        state = State.UNKNOWN;
        sentAt = now;
        tries++;
    }

    /** @param conversationId null when the provider only said that it knows the errand already */
    public void taken(String conversationId) {
        if (isOver()) return;
        if (conversationId != null) this.conversationId = conversationId;
        state = State.SENT;
    }

    public void done(String receipt, Instant now) {
        this.receipt = receipt;
        this.reason = null;
        end(State.DONE, now);
    }

    /** @param reason a word of ours; code and text are the provider's */
    public void failed(String reason, String code, String text, Instant now) {
        this.reason = reason;
        resultCode = code == null || code.length() <= 20 ? code : code.substring(0, 20);
        resultText = text == null || text.length() <= 200 ? text : text.substring(0, 200);
        end(State.FAILED, now);
    }

    private void end(State state, Instant now) {
        this.state = state;
        this.endedAt = now;
    }

    public boolean isOver() {
        return state == State.DONE || state == State.FAILED;
    }

    /** This attempt was certainly not taken. Where an earlier one may have been, nobody knows still; else it may be sent again, whatever its kind. */
    public void notTaken() {
        if (!inDoubt) state = State.PENDING;
    }

    /** No attempt left this house, or none was taken. */
    public boolean isHere() {
        return state == State.PENDING && !inDoubt;
    }

    /** An attempt before the last one may have moved money: what the provider says of the last decides nothing, only looking it up does. */
    public boolean mayHavePaid() {
        return inDoubt && paysOut();
    }

    /** Whether money leaves the shop by it. */
    public boolean paysOut() {
        return kind == Kind.REVERSAL || kind == Kind.PAYOUT || paysBusiness();
    }

    public boolean paysBusiness() {
        return kind == Kind.PAYBILL || kind == Kind.BUYGOODS;
    }

    /** The provider takes no id of ours for a payment to a business: one of which nobody knows whether it arrived is not sent again. */
    public boolean mayHaveGone() {
        return paysBusiness() && state == State.UNKNOWN && sentAt != null;
    }

    /** One that is not heard of is looked up ever less often. */
    public Instant nextLook(Instant now) {
        var since = Duration.between(sentAt, now);
        if (since.compareTo(Duration.ofMinutes(15)) < 0) return now.plus(Duration.ofMinutes(3));
        if (since.compareTo(Duration.ofHours(2)) < 0) return now.plus(Duration.ofMinutes(15));
        return now.plus(isSilent(now) ? Duration.ofDays(1) : Duration.ofHours(2));
    }

    public boolean isSilent(Instant now) {
        return sentAt.plus(Duration.ofDays(1)).isBefore(now);
    }

    /** Whether a result is of the conversation about it, as far as one is known. */
    public boolean isOf(String conversation) {
        return conversationId == null || conversationId.equals(conversation);
    }

    /** @param code the provider's, of a result */
    public boolean isDoneBy(String code) {
        return "0".equals(code) || kind == Kind.REVERSAL && DONE_BEFORE.equals(code);
    }

    /** The id the provider knows it by, given by us: the same at every attempt. */
    public String originator() {
        return id.toString();
    }

    public UUID id() { return id; }
    public UUID accountId() { return accountId; }
    public Kind kind() { return kind; }
    public UUID subjectId() { return subjectId; }
    public String code() { return code; }
    public String phone() { return phone; }
    public Money amount() { return amount; }
    public String callToken() { return callToken; }
    public State state() { return state; }
    public String conversationId() { return conversationId; }
    public String receipt() { return receipt; }
    public String reason() { return reason; }
    public String resultCode() { return resultCode; }
    public String resultText() { return resultText; }
    public Instant createdAt() { return createdAt; }
    public Instant sentAt() { return sentAt; }
    public int tries() { return tries; }
}

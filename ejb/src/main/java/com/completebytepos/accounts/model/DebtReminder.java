package com.completebytepos.accounts.model;

import com.completebytepos.accounts.Reminder;
import com.completebytepos.accounts.ReminderChannel;
import com.completebytepos.kernel.Ids;
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
 * A reminder of a debt, word by word as it is sent. Born when somebody asks for it, one a customer and day: the key sees to that; ends sent, or
 * given up. Its words go when the person is forgotten.
 */
@Entity
public class DebtReminder {
    public static final String ASKED = "ASKED";
    public static final String SENT = "SENT";
    public static final String FAILED = "FAILED";

    @Id private UUID id = Ids.next();
    private UUID customerId;
    private LocalDate remindedOn;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private ReminderChannel channel;
    private String address;
    private String subject;
    private String body;
    private Money owed;
    private String state = ASKED;
    private String problem;
    private String askedName;
    private Instant askedAt;
    private Instant sentAt;
    @Version private Integer version;

    protected DebtReminder() {
    }

    public DebtReminder(UUID customerId, LocalDate day, Reminder reminder, Money owed, String by, Instant at) {
        this.customerId = customerId;
        this.remindedOn = day;
        this.channel = reminder.channel();
        this.address = reminder.to();
        this.subject = reminder.subject();
        this.body = reminder.body();
        this.owed = owed;
        this.askedName = by;
        this.askedAt = at;
    }

    public void sent(Instant at) {
        state = SENT;
        sentAt = at;
    }

    public void failed(String why) {
        state = FAILED;
        problem = why;
    }

    public void passTo(UUID customer) {
        customerId = customer;
    }

    public void forget() {
        address = "";
        subject = "";
        body = "";
    }

    public boolean isWaiting() {
        return state.equals(ASKED);
    }

    public Reminder reminder() {
        return new Reminder(channel, address, subject, body);
    }

    public UUID id() { return id; }
    public UUID customerId() { return customerId; }
    public LocalDate remindedOn() { return remindedOn; }
    public ReminderChannel channel() { return channel; }
    public String address() { return address; }
    public Money owed() { return owed; }
    public String state() { return state; }
    public String problem() { return problem; }
    public String askedName() { return askedName; }
    public Instant askedAt() { return askedAt; }
    public Instant sentAt() { return sentAt; }
}

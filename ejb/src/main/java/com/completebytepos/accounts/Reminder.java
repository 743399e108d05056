package com.completebytepos.accounts;

import java.io.Serializable;

/** What a customer reads. {@code to}: an address of mail, or a phone in E.164; {@code subject} is of no use in an SMS. */
public record Reminder(ReminderChannel channel, String to, String subject, String body) implements Serializable {
}

package com.completebytepos.accounts;

import com.completebytepos.kernel.Money;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How a customer stands. {@code freePoints} and {@code freeCredit} are what the one who asks may spend: less what other tills have set aside.
 *
 * @param objection why nothing more goes on account, as a code with a text; null when it does
 */
public record AccountStanding(UUID customerId, long points, long freePoints, Money worth, String tier, Money owed, Money creditLimit, int termDays, boolean creditStopped, Money freeCredit, Money overdue,
                              LocalDate oldestDue, String objection, Money spent, int purchases, Instant firstAt, Instant lastAt, int version) implements Serializable {
}

package com.completebytepos.accounts.client;

import com.completebytepos.accounts.Reminder;
import com.completebytepos.accounts.ReminderChannel;
import java.util.Optional;

/** A way by which reminders leave the house. Called without a transaction. */
public interface ReminderPost {

    ReminderChannel channel();

    /** @return why this one will never arrive; empty when it was taken @throws IllegalStateException when it may be taken later */
    Optional<String> send(Reminder reminder);
}

package com.completebytepos.accounts.job;

import com.completebytepos.accounts.DebtReminders;
import com.completebytepos.accounts.Reminder;
import com.completebytepos.accounts.client.ReminderPost;
import com.completebytepos.work.WorkHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Sends reminders by their way. A mail goes twice only when the server dies between it and the note that it went. */
@ApplicationScoped
public class Reminders implements WorkHandler {
    private static final int MOST_TRIES = 8;

    @Inject DebtReminders desk;
    @Inject @Any Instance<ReminderPost> posts;

    @Override
    public String kind() {
        return DebtReminders.KIND;
    }

    @Override
    public void handle(WorkDue due) {
        var id = UUID.fromString(due.reference());
        var refusal = desk.waiting(id).flatMap(reminder -> sent(reminder, due.attempts()));
        desk.ended(due.item(), id, refusal.orElse(null));
    }

    private Optional<String> sent(Reminder reminder, int attempts) {
        try {
            return posts.stream().filter(post -> post.channel() == reminder.channel()).findFirst().orElseThrow().send(reminder);
        } catch (IllegalStateException notNow) {
            if (attempts + 1 < MOST_TRIES) throw notNow;
            return Optional.of("given up: " + notNow.getMessage());
        }
    }
}

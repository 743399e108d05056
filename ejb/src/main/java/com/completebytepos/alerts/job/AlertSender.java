package com.completebytepos.alerts.job;

import com.completebytepos.alerts.AlertLetter;
import com.completebytepos.alerts.AlertLetters;
import com.completebytepos.alerts.client.AlertPost;
import com.completebytepos.work.WorkHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Sends letters, each written as being on its way before it leaves; what the post did not take is tried again. */
@ApplicationScoped
public class AlertSender implements WorkHandler {
    private static final int MOST_TRIES = 8;

    @Inject AlertLetters letters;
    @Inject AlertPost post;

    @Override
    public String kind() {
        return AlertLetters.KIND;
    }

    @Override
    public void handle(WorkDue due) {
        var id = UUID.fromString(due.reference());
        var refusal = letters.take(id).flatMap(letter -> sent(letter, id, due.attempts()));
        letters.ended(due.item(), id, refusal.orElse(null));
    }

    private Optional<String> sent(AlertLetter letter, UUID id, int attempts) {
        try {
            return post.send(letter);
        } catch (IllegalStateException notNow) {
            if (attempts + 1 >= MOST_TRIES) return Optional.of("given up: " + notNow.getMessage());
            letters.comeBack(id);
            throw notNow;
        }
    }
}

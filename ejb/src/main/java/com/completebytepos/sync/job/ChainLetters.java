package com.completebytepos.sync.job;

import com.completebytepos.sync.ChainAlarm;
import com.completebytepos.sync.client.ChainPost;
import com.completebytepos.work.WorkHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** Mails the owners what is wrong with a till's chain; sent twice only when the server dies between the mail and the note that it went. */
@ApplicationScoped
public class ChainLetters implements WorkHandler {
    @Inject ChainAlarm alarm;
    @Inject ChainPost post;

    @Override
    public String kind() {
        return ChainAlarm.LETTER;
    }

    @Override
    public void handle(WorkDue due) {
        var workstation = UUID.fromString(due.reference());
        var letters = alarm.letters(workstation);
        letters.forEach(post::send);
        var until = letters.isEmpty() ? Instant.EPOCH : letters.get(0).lastAt();
        alarm.told(due.item(), workstation, until, !letters.isEmpty());
    }
}

package com.completebytepos.sync.job;

import com.completebytepos.sync.ChainAlarm;
import com.completebytepos.sync.client.ChainPost;
import com.completebytepos.work.WorkHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Mails the owners what is wrong with a till's chain; sent twice only when the server dies between the mail and the note that it went. */
@ApplicationScoped
public class ChainLetters implements WorkHandler {
    private static final Logger LOG = Logger.getLogger(ChainLetters.class);

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
        long sent = letters.stream().filter(this::isSent).count();
        if (sent == 0 && !letters.isEmpty()) throw new IllegalStateException("no owner's letter about " + workstation + " could be sent");
        var until = letters.isEmpty() ? Instant.EPOCH : letters.get(0).lastAt();
        alarm.told(due.item(), workstation, until, !letters.isEmpty());
    }

    /** An address nobody can be reached at keeps no letter from the others, nor sends them theirs again. */
    private boolean isSent(ChainAlarm.Letter letter) {
        try {
            post.send(letter);
            return true;
        } catch (IllegalStateException notTaken) {
            LOG.errorf(notTaken, "%s: a letter about till %s could not be sent to one of the owners", letter.shop(), letter.till());
            return false;
        }
    }
}

package com.completebytepos.identity.job;

import com.completebytepos.identity.PasswordReset;
import com.completebytepos.identity.client.Postman;
import com.completebytepos.work.WorkHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Sends the mails by which a new shop's owner chooses the first password. */
@ApplicationScoped
public class Invitations implements WorkHandler {
    @Inject PasswordReset resets;
    @Inject Postman postman;

    @Override
    public String kind() {
        return PasswordReset.INVITATION;
    }

    @Override
    public void handle(WorkDue due) {
        resets.letter(due.kind(), UUID.fromString(due.reference())).ifPresent(postman::send);
        resets.sent(due.item());
    }
}

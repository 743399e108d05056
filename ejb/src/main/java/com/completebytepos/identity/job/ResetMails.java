package com.completebytepos.identity.job;

import com.completebytepos.identity.PasswordReset;
import com.completebytepos.identity.client.Postman;
import com.completebytepos.work.WorkHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Sends the mails by which a forgotten password is set anew. The ticket is made just before sending and stands in the mail only. */
@ApplicationScoped
public class ResetMails implements WorkHandler {
    @Inject PasswordReset resets;
    @Inject Postman postman;

    @Override
    public String kind() {
        return PasswordReset.RESET_MAIL;
    }

    @Override
    public void handle(WorkDue due) {
        resets.letter(due.kind(), UUID.fromString(due.reference())).ifPresent(postman::send);
        resets.sent(due.item());
    }
}

package com.completebytepos.purchasing.job;

import com.completebytepos.purchasing.OrderLetters;
import com.completebytepos.purchasing.PurchaseOrders;
import com.completebytepos.purchasing.client.OrderPost;
import com.completebytepos.work.WorkHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Mails orders to suppliers; sent twice only when the server dies between the mail and the note that it went. */
@ApplicationScoped
public class OrderMails implements WorkHandler {
    @Inject OrderLetters letters;
    @Inject OrderPost post;

    @Override
    public String kind() {
        return PurchaseOrders.MAIL;
    }

    @Override
    public void handle(WorkDue due) {
        post.send(letters.letter(UUID.fromString(due.reference())));
        letters.sent(due.item());
    }
}

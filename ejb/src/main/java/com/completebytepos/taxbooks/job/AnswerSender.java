package com.completebytepos.taxbooks.job;

import com.completebytepos.fiscal.KraDesk;
import com.completebytepos.taxbooks.PurchaseAnswers;
import com.completebytepos.taxbooks.PurchaseBook;
import com.completebytepos.work.WorkHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Sends one answer to a purchase or an import; without KRA's word it is sent again later. */
@ApplicationScoped
public class AnswerSender implements WorkHandler {
    @Inject PurchaseAnswers answers;
    @Inject KraDesk kra;

    @Override
    public String kind() {
        return PurchaseBook.ANSWER;
    }

    @Override
    public void handle(WorkDue due) {
        var order = answers.prepare(due);
        if (order == null) return;
        var told = kra.ask(order.deviceId(), order.call(), order.body());
        if (!answers.conclude(due, order, told)) throw new IllegalStateException(told.word() + " " + told.words());
    }
}

package com.completebytepos.web.payments;

import com.completebytepos.kernel.Money;
import com.completebytepos.payments.PaymentBook;
import com.completebytepos.payments.PaymentBook.Decision;
import com.completebytepos.payments.PaymentClaims;
import com.completebytepos.payments.PaymentDesk;
import com.completebytepos.payments.PaymentQueries;
import com.completebytepos.payments.PaymentQueries.PaymentSheet;
import com.completebytepos.refunds.RefundQueries;
import com.completebytepos.refunds.RefundRow;
import com.completebytepos.refunds.Refunds;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** office/payments/payment.xhtml */
@Named
@ViewScoped
public class PaymentView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject PaymentQueries payments;
    @Inject PaymentDesk desk;
    @Inject PaymentClaims claims;

    @Inject PaymentBook book;
    @Inject Refunds refunds;
    @Inject RefundQueries queries;

    private UUID id;
    private Money amount = Money.ZERO;
    private String why;
    private List<RefundRow> given = List.of();
    private PaymentSheet sheet;
    private Decision decision;
    private boolean undecided;
    private String decideCode;
    private String decideWhy;

    public void load() {
        sheet = payments.find(id);
        given = queries.of(id);
        amount = book.left(id);
        undecided = book.isUndecided(id);
        decision = book.decision(id).orElse(null);
    }

    /** It counts when another confirms it. */
    public void decide() {
        book.decide(id, decideCode, decideWhy);
        Messages.done("payments.decide-asked");
        load();
    }

    public void confirmDecision() {
        book.confirmDecision(id);
        Messages.done("payments.decided");
        load();
    }

    public void withdrawDecision() {
        book.withdrawDecision(id);
        Messages.done("payments.decision-withdrawn");
        load();
    }

    public void ask() {
        desk.check(id);
        Messages.done("payments.asked");
        load();
    }

    public void release() {
        claims.release(id);
        Messages.done("payments.released");
        load();
    }

    /** To be sent from its own page, by whichever way the set-up has. */
    public String askRefund() {
        return "/office/refunds/refund.xhtml?faces-redirect=true&id=" + refunds.ask(id, amount, why);
    }

    public boolean isRefundable() { return amount.cents() > 0; }
    public List<RefundRow> getRefunds() { return given; }
    public Money getAmount() { return amount; }
    public void setAmount(Money amount) { this.amount = amount; }
    public String getWhy() { return why; }
    public void setWhy(String why) { this.why = why; }
    public UUID getId() { return id; }
    public void setId(UUID id) { this.id = id; }
    public Decision getDecision() { return decision; }
    public boolean isUndecided() { return undecided; }
    public String getDecideCode() { return decideCode; }
    public void setDecideCode(String decideCode) { this.decideCode = decideCode; }
    public String getDecideWhy() { return decideWhy; }
    public void setDecideWhy(String decideWhy) { this.decideWhy = decideWhy; }
    public PaymentSheet getSheet() { return sheet; }
}

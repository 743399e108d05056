package com.completebytepos.web.payments;

import com.completebytepos.payments.PaymentClaims;
import com.completebytepos.payments.PaymentDesk;
import com.completebytepos.payments.PaymentQueries;
import com.completebytepos.payments.PaymentSheet;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;

/** office/payments/payment.xhtml */
@Named
@ViewScoped
public class PaymentView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject PaymentQueries payments;
    @Inject PaymentDesk desk;
    @Inject PaymentClaims claims;

    private UUID id;
    private PaymentSheet sheet;

    public void load() {
        sheet = payments.find(id);
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

    public UUID getId() { return id; }
    public void setId(UUID id) { this.id = id; }
    public PaymentSheet getSheet() { return sheet; }
}

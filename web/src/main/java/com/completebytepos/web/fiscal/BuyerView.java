package com.completebytepos.web.fiscal;

import com.completebytepos.fiscal.FiscalCorrections;
import com.completebytepos.fiscal.FiscalState;
import com.completebytepos.reporting.SaleSheet;
import com.completebytepos.reporting.SaleSheets;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;

/** office/fiscal/buyer.xhtml */
@Named
@ViewScoped
public class BuyerView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject FiscalCorrections corrections;
    @Inject SaleSheets sheets;

    private UUID id;
    private String pin;
    private SaleSheet sale;
    private boolean done;

    public void load() {
        sale = sheets.find(id == null ? new UUID(0, 0) : id);
    }

    public void add() {
        if (isRefused()) corrections.changeBuyer(id, pin);
        else corrections.addBuyer(id, pin);
        done = true;
        Messages.done(isRefused() ? "etims.buyer-changed" : "etims.buyer-added", sale.head().receiptNumber());
    }

    /** What KRA refused is no invoice yet: it needs no note, and may be nobody's. */
    public boolean isRefused() {
        return FiscalState.REJECTED.name().equals(sale.fiscalState());
    }

    public SaleSheet getSale() { return sale; }
    public boolean isDone() { return done; }
    public UUID getId() { return id; }
    public void setId(UUID id) { this.id = id; }
    public String getPin() { return pin; }
    public void setPin(String pin) { this.pin = pin; }
}

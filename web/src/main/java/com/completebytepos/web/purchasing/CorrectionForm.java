package com.completebytepos.web.purchasing;

import com.completebytepos.kernel.Money;
import com.completebytepos.purchasing.SupplierCorrections;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** Why something is taken back, and a credit note without goods, as they are being typed. */
public class CorrectionForm implements Serializable {
    private static final long serialVersionUID = 1;

    private String reason;
    private String number;
    private LocalDate creditedOn;
    private Money net;
    private Money vat;
    private String creditReason;

    SupplierCorrections.Credit toCredit(UUID supplierId) {
        return new SupplierCorrections.Credit(supplierId, number, creditedOn, net, vat == null ? Money.ZERO : vat, creditReason);
    }

    public String getReason() { return reason; }
    public void setReason(String reason) { this.reason = reason; }
    public String getNumber() { return number; }
    public void setNumber(String number) { this.number = number; }
    public LocalDate getCreditedOn() { return creditedOn; }
    public void setCreditedOn(LocalDate creditedOn) { this.creditedOn = creditedOn; }
    public Money getNet() { return net; }
    public void setNet(Money net) { this.net = net; }
    public Money getVat() { return vat; }
    public void setVat(Money vat) { this.vat = vat; }
    public String getCreditReason() { return creditReason; }
    public void setCreditReason(String creditReason) { this.creditReason = creditReason; }
}

package com.completebytepos.branches.model;

import com.completebytepos.branches.BusinessDetails;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** What the business calls itself on paper. One row a shop, born with it, changed by the owner. */
@Entity
public class Business {
    public static final byte THE_ONE = 1;

    @Id private byte id = THE_ONE;
    private String tradeName;
    private String kraPin;
    private String headerMessage;
    private String footerMessage;
    @Version private Integer version;

    protected Business() {
    }

    public Business(BusinessDetails details) {
        describe(details);
    }

    public void describe(BusinessDetails details) {
        this.tradeName = details.tradeName();
        this.kraPin = details.kraPin();
        this.headerMessage = details.headerMessage();
        this.footerMessage = details.footerMessage();
    }

    public BusinessDetails details() {
        return new BusinessDetails(tradeName, kraPin, headerMessage, footerMessage);
    }
}

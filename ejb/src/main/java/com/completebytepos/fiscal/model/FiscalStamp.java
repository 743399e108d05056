package com.completebytepos.fiscal.model;

import com.completebytepos.fiscal.FiscalEnvironment;
import com.completebytepos.fiscal.StampRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** KRA's word on one document: its number at the device and what the control unit signed. Written once, never changed. */
@Entity
public class FiscalStamp {
    @Id private UUID documentId;
    private UUID deviceId;
    private long number;
    private String pin;
    private String bhfId;
    @Enumerated(EnumType.STRING) private FiscalEnvironment environment;
    private String sdcId;
    private String mrcNo;
    private Long counter;
    private Long total;
    private String internalData;
    private String signature;
    private Instant stampedAt;

    protected FiscalStamp() {
    }

    public FiscalStamp(UUID documentId, FiscalDevice device, long number, StampRow.Signed signed) {
        this.documentId = documentId;
        this.deviceId = device.id();
        this.number = number;
        this.pin = device.pin();
        this.bhfId = device.bhfId();
        this.environment = device.environment();
        this.sdcId = signed.sdcId() == null ? device.sdcId() : signed.sdcId();
        this.mrcNo = signed.mrcNo() == null ? device.mrcNo() : signed.mrcNo();
        this.counter = signed.counter();
        this.total = signed.total();
        this.internalData = signed.internalData();
        this.signature = signed.signature();
        this.stampedAt = signed.at();
    }

    public long number() {
        return number;
    }

    /** The unit that signed; another may stand in its place by now. */
    public UUID deviceId() {
        return deviceId;
    }

    /** Whether this device speaks for whom the stamp is of: KRA counts by taxpayer and branch, whichever unit stands there. */
    public boolean isOfTheTaxpayerOf(FiscalDevice device) {
        return pin.equals(device.pin()) && bhfId.equals(device.bhfId()) && environment == device.environment();
    }

    public StampRow row() {
        return new StampRow(number, pin, bhfId, environment, new StampRow.Signed(sdcId, mrcNo, counter, total, internalData, signature, stampedAt));
    }
}
